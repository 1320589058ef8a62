package ieum.rooms;

import static java.util.stream.Collectors.toMap;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.challenges.Challenges;
import ieum.matching.Introductions;
import ieum.matching.PartnerSuggestions;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.rooms.RoomRows.Head;
import ieum.rooms.RoomRows.Key;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with the room of a programme. */
@Service
@Transactional
public class Rooms {
    /** More open challenges than these are not brought together at once; the most urgent are. */
    static final int MOST = 300;

    private final RoomRows rows;
    private final RoomPolicy policy;
    private final Programs programs;
    private final Challenges challenges;
    private final PartnerSuggestions suggestions;
    private final Introductions introductions;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Rooms(
            RoomRows rows,
            RoomPolicy policy,
            Programs programs,
            Challenges challenges,
            PartnerSuggestions suggestions,
            Introductions introductions,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.policy = policy;
        this.programs = programs;
        this.challenges = challenges;
        this.suggestions = suggestions;
        this.introductions = introductions;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param companies whether each line is a company with its challenges, rather than the other way round */
    @Transactional(readOnly = true)
    public RoomView get(ProgramId id, boolean companies, int page, Viewer viewer) {
        var stand = stand(id, viewer);
        return stand.room.view(stand.head, companies, page, organizations.names(stand.room.companies()));
    }

    /** Every pair that the draft has or that is brought together already, for an export. */
    @Transactional(readOnly = true)
    public List<Seat> seats(ProgramId id, Viewer viewer) {
        var room = stand(id, viewer).room;
        return room.seats(organizations.names(room.companies()));
    }

    /**
     * Compares the texts anew and takes the best of all arrangements; what is wished stays.
     *
     * @param version of the draft that was looked at, 0 for none
     * @throws Clash where somebody changed it meanwhile
     */
    public void arrange(ProgramId id, RoomRules rules, long version, Viewer viewer) {
        var stand = changing(id, version, viewer);
        var wishes = new HashMap<Pair, Wish>();
        var wished = new LinkedHashMap<Pair, RoomPair>();
        rows.pairs(stand.key).forEach(one -> {
            if (one.wish() == null || !stand.challenges.containsKey(one.pair().challenge())) return;
            wishes.put(one.pair(), one.wish());
            wished.put(one.pair(), one);
        });
        var avoided = rows.avoided();
        var suited = suggestions.suited(stand.challenges.values(), viewer);
        var pairs = new ArrayList<RoomPair>();
        for (var one : suited.pairs()) {
            if (avoided.contains(one.owner().value())
                    || avoided.contains(one.company().value())) continue;
            var pair = new Pair(one.challenge(), one.company());
            pairs.add(new RoomPair(pair, one.owner(), one.points(), wishes.get(pair), false));
            wished.remove(pair);
        }
        // whom somebody wants together stays, whatever the texts say now
        pairs.addAll(wished.values());
        keep(
                stand,
                new Room(
                        rules, stand.challenges, pairs, stand.places, introductions.between(stand.challenges.keySet())),
                new Head(rules, clock.instant(), suited.engine(), suited.taxonomy(), version + 1),
                viewer);
    }

    /** The companies of one challenge, with what it would cost to choose others. */
    @Transactional(readOnly = true)
    public RoomChoice choice(ProgramId id, ChallengeId challenge, Viewer viewer) {
        var stand = stand(id, viewer);
        return stand.room.choice(
                challenge, stand.head == null ? 0 : stand.head.version(), organizations.names(stand.room.companies()));
    }

    /**
     * Everything that is not wished is arranged anew for it.
     *
     * @param wish none to take it back
     */
    public void wish(ProgramId id, Pair pair, @Nullable Wish wish, long version, Viewer viewer) {
        var stand = changing(id, version, viewer);
        var next = stand.next();
        keep(stand, stand.room.wished(pair, wish), next, viewer);
    }

    /**
     * How many a challenge or a company takes, where it is not as many as the others.
     *
     * @param places none for as many as the others
     */
    public void places(ProgramId id, UUID subject, @Nullable Integer places, long version, Viewer viewer) {
        var stand = changing(id, version, viewer);
        var next = stand.next();
        if (!stand.room.has(subject)) throw new NotFound(new OrganizationId(subject));
        rows.set(stand.key, subject, places);
        keep(stand, stand(id, viewer).room, next, viewer);
    }

    /**
     * Notes these of the draft as introductions, each by itself, for the centre to ask both sides. What cannot be is left.
     *
     * @return how many were noted
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int introduce(ProgramId id, Collection<Pair> chosen, Viewer viewer) {
        var room = stand(id, viewer).room;
        var noted = 0;
        for (var pair : chosen) {
            if (!room.isToBeIntroduced(pair)) continue;
            try {
                var evidence = suggestions
                        .evidence(pair.challenge(), pair.company(), viewer)
                        .orElse(null);
                introductions.introduce(pair.challenge(), pair.company(), null, evidence, viewer);
                noted++;
            } catch (Clash said) {
                // somebody said no, or closed the challenge, since the page was read; it shows so when it is read again
                continue;
            }
        }
        return noted;
    }

    private void keep(Stand stand, Room room, Head head, Viewer viewer) {
        rows.save(stand.key, head, viewer.account());
        rows.replace(stand.key, room.arranged());
        publisher.publishEvent(new RoomArranged(stand.key.program(), viewer.account(), clock.instant()));
    }

    private Stand changing(ProgramId id, long version, Viewer viewer) {
        var key = key(programs.get(id), viewer);
        rows.alone(key);
        var stand = stand(id, viewer);
        if ((stand.head == null ? 0 : stand.head.version()) != version) throw new Clash("room.changed");
        return stand;
    }

    private Stand stand(ProgramId id, Viewer viewer) {
        var program = programs.get(id);
        var key = key(program, viewer);
        var head = rows.find(key).orElse(null);
        var open = open(program, viewer);
        var places = rows.places(key);
        var room = new Room(
                head == null ? RoomRules.usual() : head.rules(),
                open,
                rows.pairs(key),
                places,
                introductions.between(open.keySet()));
        return new Stand(key, head, open, places, room);
    }

    private Key key(ProgramView program, Viewer viewer) {
        return new Key(
                program.id(),
                policy.broker(program, viewer)
                        .orElseThrow(() -> new Refused("arrange the room of programme " + program.id())));
    }

    /** Those of the whole programme for its operator, those of its track for a centre. */
    private Map<ChallengeId, ChallengeRow> open(ProgramView program, Viewer viewer) {
        @Nullable OrganizationId centre = policy.mayArrangeAll(program, viewer)
                ? null
                : viewer.organization().orElse(null);
        var filter = new ChallengeFilter(null, program.id(), centre, null, null, null, true, null);
        var avoided = rows.avoided();
        return challenges.top(filter, viewer, MOST).stream()
                .filter(row -> !avoided.contains(row.owner().value()))
                .collect(toMap(ChallengeRow::id, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    /** What was found of a draft. */
    private record Stand(
            Key key,
            @Nullable Head head,
            Map<ChallengeId, ChallengeRow> challenges,
            Map<UUID, Integer> places,
            Room room) {
        Head next() {
            if (head == null) throw new Clash("room.changed");
            return new Head(head.rules(), head.rankedAt(), head.engine(), head.taxonomy(), head.version() + 1);
        }
    }
}
