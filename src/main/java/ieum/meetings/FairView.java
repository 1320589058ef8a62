package ieum.meetings;

import ieum.events.EventView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The meetings of an event as one viewer sees them.
 *
 * @param writes whether the viewer plans them
 * @param own for whom the viewer acts there
 * @param wishes how many there are, by what became of them; to whoever plans
 */
public record FairView(
        EventView event,
        FairRules rules,
        List<Round> rounds,
        boolean writes,
        List<PartyView> own,
        int parties,
        Map<WishAnswer, Integer> wishes,
        List<InterpreterView> interpreters,
        long version) {
    public boolean takesWishes(Instant now) {
        return now.isBefore(rules.wishesUntil());
    }

    /** The sites at which they are held, by name, where an event has any: each has a hall of its own. */
    public List<String> halls() {
        return rounds.stream()
                .flatMap(round -> Stream.ofNullable(round.site()))
                .map(site -> site.text().name())
                .distinct()
                .toList();
    }

    /** How many meetings there is room for at the tables of the sites. */
    public int capacity() {
        return rounds.size() * rules.tables();
    }
}
