package ieum.meetings;

import ieum.events.EventView;
import ieum.events.SiteView;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that people were told. */
@Service
@Transactional(readOnly = true)
public class Meetings {
    private final ToldRows rows;
    private final PartyRows parties;
    private final FairRows fairs;

    Meetings(ToldRows rows, PartyRows parties, FairRows fairs) {
        this.rows = rows;
        this.parties = parties;
        this.fairs = fairs;
    }

    /** Of one who takes part, in their order. */
    public List<MeetingView> of(PartyView party, EventView event) {
        return of(event).stream()
                .filter(meeting -> meeting.has(party.id()))
                .map(meeting -> meeting.seenBy(party.id()))
                .toList();
    }

    /** All, in their order; for whoever plans them, or knows which of them are theirs. */
    List<ToldMeeting> of(EventView event) {
        var known = new HashMap<PartyId, PartyView>();
        for (var party : parties.of(event.id())) known.put(party.id(), party);
        var ids = rows.ids(event.id());
        var interpreters = new HashMap<UUID, String>();
        for (var one : fairs.interpreters(event.id())) interpreters.put(one.id(), one.name());
        return rows.of(event.id()).stream()
                .map(row -> {
                    // whoever has left keeps what they were told until another plan is published
                    var first = known.computeIfAbsent(
                            row.pair().one(), gone -> parties.find(gone).orElseThrow());
                    var second = known.computeIfAbsent(
                            row.pair().other(), gone -> parties.find(gone).orElseThrow());
                    var swapped = second.text().side().compareTo(first.text().side()) < 0;
                    var one = swapped ? second : first;
                    var other = swapped ? first : second;
                    var table = Objects.requireNonNull(row.table());
                    return new ToldMeeting(
                            Objects.requireNonNull(ids.get(row.pair())),
                            Objects.requireNonNull(row.startsAt()),
                            Objects.requireNonNull(row.endsAt()),
                            site(event, row),
                            one,
                            other,
                            table < 0 ? null : table + 1,
                            table < 0 ? (one.text().ownTable() ? one : other).name() : null,
                            row.interpreter() == null ? null : interpreters.get(row.interpreter()));
                })
                .toList();
    }

    private static @Nullable String site(EventView event, Planned row) {
        return event.sessions().stream()
                .map(session -> session.site())
                .filter(site -> site != null && site.id().value().equals(row.site()))
                .map(SiteView::text)
                .map(text -> text.name())
                .findFirst()
                .orElse(null);
    }
}
