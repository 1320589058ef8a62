package ieum.meetings;

import ieum.events.EventView;
import ieum.events.SiteView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
        var all = parties.of(party.event()).stream().collect(Collectors.toMap(PartyView::id, one -> one));
        var ids = rows.ids(party.event());
        var interpreters = fairs.interpreters(party.event());
        return rows.of(party.event()).stream()
                .filter(row -> row.pair().has(party.id()))
                .map(row -> {
                    var id = row.pair().one().equals(party.id())
                            ? row.pair().other()
                            : row.pair().one();
                    var other = all.get(id);
                    if (other == null) other = parties.find(id).orElseThrow();
                    var table = Objects.requireNonNull(row.table());
                    var host = party.text().ownTable() ? party : other;
                    return new MeetingView(
                            Objects.requireNonNull(ids.get(row.pair())),
                            Objects.requireNonNull(row.startsAt()),
                            Objects.requireNonNull(row.endsAt()),
                            site(event, row),
                            other,
                            table < 0 ? null : table + 1,
                            table < 0 ? host.name() : null,
                            interpreters.stream()
                                    .filter(one -> one.id().equals(row.interpreter()))
                                    .map(InterpreterView::name)
                                    .findFirst()
                                    .orElse(null));
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
