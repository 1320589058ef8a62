package ieum.rooms;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.matching.Brought;
import ieum.matching.IntroductionStatus;
import ieum.organizations.OrganizationId;
import ieum.rooms.RoomChoice.Move;
import ieum.rooms.RoomChoice.Option;
import ieum.shared.NotFound;
import ieum.shared.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft with all that belongs to it, at one moment. */
class Room {
    private static final int LISTED = 3;
    private static final int OPTIONS = 20;
    private static final int GAINS = 5;

    private final RoomRules rules;
    private final Map<ChallengeId, ChallengeRow> challenges;
    private final Map<Pair, RoomPair> pairs;
    private final Map<UUID, Integer> places;
    private final Map<Pair, Brought> brought;
    private final Map<ChallengeId, List<RoomPair>> byChallenge;
    private final Map<OrganizationId, List<RoomPair>> byCompany;

    Room(
            RoomRules rules,
            Map<ChallengeId, ChallengeRow> challenges,
            Collection<RoomPair> pairs,
            Map<UUID, Integer> places,
            Collection<Brought> brought) {
        this.rules = rules;
        this.challenges = challenges;
        this.places = places;
        this.pairs = pairs.stream()
                .filter(one -> challenges.containsKey(one.pair().challenge()))
                .collect(toMap(RoomPair::pair, one -> one, (one, other) -> one, LinkedHashMap::new));
        this.brought = brought.stream()
                .collect(toMap(one -> new Pair(one.challenge(), one.company()), one -> one, (one, other) -> one));
        var best = comparing((RoomPair one) -> -one.points())
                .thenComparing(one -> one.pair().company().value())
                .thenComparing(one -> one.pair().challenge().value());
        byChallenge = this.pairs.values().stream()
                .sorted(best)
                .collect(groupingBy(one -> one.pair().challenge()));
        byCompany = this.pairs.values().stream()
                .sorted(best)
                .collect(groupingBy(one -> one.pair().company()));
    }

    Arrangement best() {
        return best(pairs.values());
    }

    /** The pairs as the best arrangement has them. */
    List<RoomPair> arranged() {
        var chosen = best().chosen();
        return pairs.values().stream()
                .map(one -> one.chosen(chosen.contains(one.pair())))
                .toList();
    }

    /** The same room with another wish for one pair. */
    Room wished(Pair pair, @Nullable Wish wish) {
        if (!pairs.containsKey(pair)) throw new NotFound(pair.company());
        return new Room(rules, challenges, with(pair, wish), places, brought.values());
    }

    Set<OrganizationId> companies() {
        return Stream.concat(
                        byCompany.keySet().stream(), brought.keySet().stream().map(Pair::company))
                .collect(toSet());
    }

    /** Whether it is a challenge of this room, or a company in it. */
    boolean has(UUID subject) {
        return challenges.containsKey(new ChallengeId(subject)) || companies().contains(new OrganizationId(subject));
    }

    boolean isToBeIntroduced(Pair pair) {
        var one = pairs.get(pair);
        return one != null && one.chosen() && !isStanding(pair);
    }

    /** The page of its lines, by challenge or by company. */
    RoomView view(RoomRows.@Nullable Head head, boolean companies, int page, Map<OrganizationId, String> names) {
        var lines = companies ? companyLines(names) : challengeLines(names);
        var from = Math.min(lines.size(), (Math.max(1, page) - 1) * Rows.SIZE);
        var shown = lines.subList(from, Math.min(lines.size(), from + Rows.SIZE));
        var chosen = pairs.values().stream()
                .filter(one -> isToBeIntroduced(one.pair()))
                .toList();
        return new RoomView(
                rules,
                head == null ? null : head.rankedAt(),
                head == null ? 0 : head.version(),
                challenges.size(),
                chosen.size(),
                chosen.stream().mapToLong(RoomPair::points).sum(),
                standing().size(),
                challenges.keySet().stream()
                        .mapToInt(id -> Math.max(
                                0,
                                places(id.value(), rules.perChallenge())
                                        - taken(id).size()))
                        .sum(),
                gains(names),
                new Rows<>(shown, Math.max(1, page), lines.size()));
    }

    /** All pairs that the draft has or that are brought together, by challenge. */
    List<Seat> seats(Map<OrganizationId, String> names) {
        return challenges.keySet().stream()
                .flatMap(id -> seats(taken(id), names).stream())
                .toList();
    }

    /** The best for one challenge, and those that were wished or chosen, with what other wishes would cost. */
    RoomChoice choice(ChallengeId id, long version, Map<OrganizationId, String> names) {
        var challenge = challenges.get(id);
        if (challenge == null) throw new NotFound(id);
        var now = best();
        var options = new ArrayList<Option>();
        for (var one : byChallenge.getOrDefault(id, List.of())) {
            if (options.size() >= OPTIONS && !one.chosen() && one.wish() == null || isStanding(one.pair())) continue;
            var then = best(with(one.pair(), one.wish() != null ? null : one.chosen() ? Wish.APART : Wish.TOGETHER));
            options.add(new Option(
                    seat(one.pair(), names), then.points() - now.points(), moves(one.pair(), now, then, names)));
        }
        return new RoomChoice(challenge, version, places(id.value(), rules.perChallenge()), options);
    }

    private List<Move> moves(Pair asked, Arrangement now, Arrangement then, Map<OrganizationId, String> names) {
        return Stream.concat(
                        now.chosen().stream().filter(one -> !then.chosen().contains(one)),
                        then.chosen().stream().filter(one -> !now.chosen().contains(one)))
                .filter(one -> !one.equals(asked))
                .map(one -> new Move(seat(one, names), then.chosen().contains(one)))
                .sorted(comparing(Move::comes).thenComparing(move -> move.seat().name()))
                .toList();
    }

    private Arrangement best(Collection<RoomPair> wished) {
        return Arrangement.best(wished, standing(), rules, places);
    }

    private List<RoomPair> with(Pair pair, @Nullable Wish wish) {
        return pairs.values().stream()
                .map(one -> one.pair().equals(pair) ? one.wished(wish) : one)
                .toList();
    }

    private List<RoomView.Gain> gains(Map<OrganizationId, String> names) {
        return best().gains().entrySet().stream()
                .sorted(comparing((Map.Entry<OrganizationId, Long> one) -> -one.getValue())
                        .thenComparing(one -> one.getKey().value()))
                .limit(GAINS)
                .map(one -> new RoomView.Gain(names.getOrDefault(one.getKey(), ""), one.getValue()))
                .toList();
    }

    /** Those first that lack most, then the most urgent. */
    private List<RoomLine> challengeLines(Map<OrganizationId, String> names) {
        return challenges.values().stream()
                .map(row -> new RoomLine(
                        row.id().value(),
                        row.title(),
                        row.ownerName(),
                        places(row.id().value(), rules.perChallenge()),
                        places.containsKey(row.id().value()),
                        seats(taken(row.id()), names),
                        seats(
                                byChallenge.getOrDefault(row.id(), List.of()).stream()
                                        .limit(LISTED)
                                        .map(RoomPair::pair)
                                        .toList(),
                                names)))
                .sorted(comparingInt(RoomLine::missing).reversed())
                .toList();
    }

    private List<RoomLine> companyLines(Map<OrganizationId, String> names) {
        var taken = new HashMap<OrganizationId, List<Pair>>();
        challenges
                .keySet()
                .forEach(id -> taken(id)
                        .forEach(pair -> taken.computeIfAbsent(pair.company(), one -> new ArrayList<>())
                                .add(pair)));
        return companies().stream()
                .map(id -> new RoomLine(
                        id.value(),
                        null,
                        names.getOrDefault(id, ""),
                        places(id.value(), rules.perCompany()),
                        places.containsKey(id.value()),
                        seats(taken.getOrDefault(id, List.of()), names),
                        seats(
                                byCompany.getOrDefault(id, List.of()).stream()
                                        .limit(LISTED)
                                        .map(RoomPair::pair)
                                        .toList(),
                                names)))
                .sorted(comparingInt((RoomLine line) -> -line.seats().size())
                        .thenComparing(RoomLine::name)
                        .thenComparing(RoomLine::id))
                .toList();
    }

    private List<Pair> taken(ChallengeId id) {
        return Stream.concat(
                        standing().stream().filter(pair -> pair.challenge().equals(id)),
                        byChallenge.getOrDefault(id, List.of()).stream()
                                .map(RoomPair::pair)
                                .filter(this::isToBeIntroduced))
                .toList();
    }

    private List<Seat> seats(List<Pair> some, Map<OrganizationId, String> names) {
        return some.stream().map(pair -> seat(pair, names)).toList();
    }

    private Seat seat(Pair pair, Map<OrganizationId, String> names) {
        var known = pairs.get(pair);
        var there = brought.get(pair);
        var challenge = challenges.get(pair.challenge());
        if (challenge == null) throw new NotFound(pair.challenge());
        return new Seat(
                pair,
                challenge.title(),
                names.getOrDefault(pair.company(), ""),
                known == null ? null : known.points(),
                place(byChallenge.getOrDefault(pair.challenge(), List.of()), known),
                place(byCompany.getOrDefault(pair.company(), List.of()), known),
                known == null ? null : known.wish(),
                known != null && known.chosen(),
                there == null ? null : there.id(),
                there == null ? null : there.status());
    }

    private static int place(List<RoomPair> list, @Nullable RoomPair one) {
        return one == null ? 0 : list.indexOf(one) + 1;
    }

    private int places(UUID subject, int usual) {
        return places.getOrDefault(subject, usual);
    }

    private boolean isStanding(Pair pair) {
        var one = brought.get(pair);
        return one != null && one.status() != IntroductionStatus.DECLINED;
    }

    private Set<Pair> standing() {
        return brought.keySet().stream()
                .filter(this::isStanding)
                .filter(pair -> challenges.containsKey(pair.challenge()))
                .collect(toSet());
    }
}
