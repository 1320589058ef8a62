package ieum.meetings;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Families;
import ieum.events.Family;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes that were not met at the event before the next begins with, where both take part again. */
@Service
@Transactional
public class EarlierWishes {
    private final Events events;
    private final Families families;
    private final MeetingFairs fairs;
    private final FairRows fairRows;
    private final PartyRows parties;
    private final WishRows rows;
    private final Wishes wishes;
    private final ToldRows told;
    private final CardRows cards;
    private final Clock clock;

    EarlierWishes(
            Events events,
            Families families,
            MeetingFairs fairs,
            FairRows fairRows,
            PartyRows parties,
            WishRows rows,
            Wishes wishes,
            ToldRows told,
            CardRows cards,
            Clock clock) {
        this.events = events;
        this.families = families;
        this.fairs = fairs;
        this.fairRows = fairRows;
        this.parties = parties;
        this.rows = rows;
        this.wishes = wishes;
        this.told = told;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * What is left of the last event before that had meetings.
     *
     * @param waiting how many more there are of which one of the two does not take part yet
     */
    public record Left(Family.Relative event, List<EarlierWish> wishes, int waiting) {}

    /** To those who plan; nothing where there was none before. */
    @Transactional(readOnly = true)
    public Optional<Left> of(EventId event, Viewer viewer) {
        fairs.getToRevise(event, viewer);
        return left(event, viewer).filter(left -> !left.wishes().isEmpty() || left.waiting() > 0);
    }

    /** Those of one who takes part. */
    @Transactional(readOnly = true)
    public List<EarlierWish> of(PartyView party, Viewer viewer) {
        return left(party.event(), viewer)
                .map(left -> left.wishes().stream()
                        .filter(wish -> wish.from().id().equals(party.id()))
                        .toList())
                .orElse(List.of());
    }

    /** As wishes of now, at the end of what each wishes already. @return how many */
    public int carry(EventId event, Viewer viewer) {
        var left = of(event, viewer).map(Left::wishes).orElse(List.of());
        for (var wish : left) wishes.make(wish.from(), wish.to().id(), WishOrigin.EARLIER, wish.note(), viewer);
        return left.size();
    }

    private Optional<Left> left(EventId event, Viewer viewer) {
        return families.of(event, viewer).earlier().stream()
                .filter(before -> fairRows.find(before.id()).isPresent())
                // as long as it is not over, wishes may still be met there
                .filter(before ->
                        events.get(before.id(), viewer).text().endsAt().isBefore(clock.instant()))
                .findFirst()
                .map(before -> left(before, event));
    }

    private Left left(Family.Relative before, EventId event) {
        var now = new HashMap<String, PartyView>();
        for (var party : parties.of(event)) now.putIfAbsent(key(party), party);
        var then = new HashMap<PartyId, String>();
        for (var party : parties.of(before.id())) then.put(party.id(), key(party));
        var wished = new HashSet<List<PartyId>>();
        for (var wish : rows.of(event)) wished.add(List.of(wish.from(), wish.to()));
        var met = met(before.id());
        var left = new ArrayList<EarlierWish>();
        var waiting = 0;
        for (var wish : rows.of(before.id())) {
            if (wish.answer() == WishAnswer.DECLINED || met.contains(Pair.of(wish.from(), wish.to()))) continue;
            var from = find(wish.from(), then, now);
            var to = find(wish.to(), then, now);
            if (from.isEmpty() || to.isEmpty()) waiting++;
            else if (!from.get().id().equals(to.get().id())
                    && !wished.contains(List.of(from.get().id(), to.get().id())))
                left.add(new EarlierWish(from.get(), to.get(), wish.note()));
        }
        return new Left(before, left, waiting);
    }

    /** Who met, as far as nobody says otherwise. */
    private Set<Pair> met(EventId event) {
        var said = cards.cards(event);
        var ids = told.ids(event);
        var met = new HashSet<Pair>();
        for (var meeting : told.of(event)) {
            var pair = meeting.pair();
            var id = ids.get(pair);
            if (id == null) continue;
            var one = said.get(new CardRows.Key(id, pair.one()));
            var other = said.get(new CardRows.Key(id, pair.other()));
            var outcome = Outcome.of(one == null ? null : one.tookPlace(), other == null ? null : other.tookPlace());
            if (outcome != Outcome.NOT_HELD) met.add(pair);
        }
        return met;
    }

    private static Optional<PartyView> find(PartyId party, Map<PartyId, String> then, Map<String, PartyView> now) {
        return Optional.ofNullable(then.get(party)).map(now::get);
    }

    /** By which the same is found again. */
    private static String key(PartyView party) {
        return party.organization() == null
                ? party.text().name().strip().toLowerCase(Locale.ROOT)
                : party.organization().toString();
    }
}
