package ieum.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrangementTests {
    private static final RoomRules RULES = new RoomRules(2, 1, 20);

    private final OrganizationId owner = organization(99);

    /** All ways to choose from up to twelve pairs are looked at. */
    @Test
    void noOtherWayToChooseHasMorePoints() {
        var random = new Random(20261128);
        for (var round = 0; round < 300; round++) {
            var pairs = new ArrayList<RoomPair>();
            for (var challenge = 0; challenge < 3; challenge++)
                for (var company = 0; company < 4; company++) {
                    var luck = random.nextInt(10);
                    pairs.add(new RoomPair(
                            pair(challenge, company),
                            owner,
                            random.nextInt(101),
                            luck == 0 ? Wish.TOGETHER : luck == 1 ? Wish.APART : null,
                            false));
                }
            var standing = random.nextInt(3) == 0 ? Set.of(pair(0, random.nextInt(4))) : Set.<Pair>of();
            var places = random.nextInt(3) == 0
                    ? Map.of(
                            challenge(1).value(),
                            random.nextInt(3),
                            organization(2).value(),
                            random.nextInt(3))
                    : Map.<UUID, Integer>of();

            var found = Arrangement.best(pairs, standing, RULES, places);

            assertThat(found.points()).isEqualTo(most(pairs, standing, places));
        }
    }

    @Test
    void whatIsWishedIsKept_andOthersGiveWay() {
        var pairs = List.of(
                new RoomPair(pair(0, 0), owner, 90, null, false),
                new RoomPair(pair(1, 0), owner, 30, Wish.TOGETHER, false),
                new RoomPair(pair(0, 1), owner, 80, Wish.APART, false),
                new RoomPair(pair(1, 1), owner, 19, null, false));

        var found = Arrangement.best(pairs, Set.of(), RULES, Map.of());

        assertThat(found.chosen()).containsExactly(pair(1, 0));
        assertThat(found.points()).isEqualTo(30);
        assertThat(found.gains()).containsExactly(Map.entry(organization(0), 90L));
    }

    /** Those that must be have their places first; beyond that nobody has more than their places. */
    private static long most(List<RoomPair> pairs, Set<Pair> standing, Map<UUID, Integer> places) {
        var most = Long.MIN_VALUE;
        for (var chosen = 0; chosen < 1 << pairs.size(); chosen++) {
            var has = new java.util.HashMap<UUID, Integer>();
            var free = new java.util.HashSet<UUID>();
            standing.forEach(pair -> count(pair, has));
            var points = 0L;
            var may = true;
            for (var at = 0; at < pairs.size() && may; at++) {
                var one = pairs.get(at);
                var is = (chosen >> at & 1) == 1;
                if (standing.contains(one.pair())) may = !is;
                else if (one.wish() == Wish.TOGETHER) may = is;
                else if (is) may = one.wish() == null && one.points() >= RULES.leastPoints();
                if (!is) continue;
                count(one.pair(), has);
                points += one.points();
                if (one.wish() == null) {
                    free.add(one.pair().challenge().value());
                    free.add(one.pair().company().value());
                }
            }
            for (var one : free) may &= has.getOrDefault(one, 0) <= places(one, pairs, places);
            if (may) most = Math.max(most, points);
        }
        return most;
    }

    private static int places(UUID subject, List<RoomPair> pairs, Map<UUID, Integer> places) {
        var isChallenge =
                pairs.stream().anyMatch(one -> one.pair().challenge().value().equals(subject));
        return places.getOrDefault(subject, isChallenge ? RULES.perChallenge() : RULES.perCompany());
    }

    private static void count(Pair pair, Map<UUID, Integer> has) {
        has.merge(pair.challenge().value(), 1, Integer::sum);
        has.merge(pair.company().value(), 1, Integer::sum);
    }

    private static Pair pair(int challenge, int company) {
        return new Pair(challenge(challenge), organization(company));
    }

    private static ChallengeId challenge(int number) {
        return new ChallengeId(new UUID(1, number));
    }

    private static OrganizationId organization(int number) {
        return new OrganizationId(new UUID(2, number));
    }
}
