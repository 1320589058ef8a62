package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Small problems of every kind: one or two days and sites, absences, limits, own tables, interpreters, pins. */
class RandomMeetings {
    private static final int LENGTH = 20;

    private final Random random;

    RandomMeetings(long seed) {
        random = new Random(seed);
    }

    /** @param most participants, and slots */
    MeetingProblem problem(int most, int requests) {
        var people = 2 + random.nextInt(most - 1);
        var number = 1 + random.nextInt(most);
        var sites = 1 + random.nextInt(2);
        var days = 1 + random.nextInt(2);
        var slots = new ArrayList<MeetingSlot>();
        for (int slot = 0; slot < number; slot++) {
            // where there are two sites, two slots now and then begin at one time
            var period = sites == 2 && random.nextInt(3) == 0 ? slot / 2 : slot;
            slots.add(new MeetingSlot(
                    slot % days,
                    random.nextInt(sites),
                    period * LENGTH,
                    period * LENGTH + LENGTH,
                    random.nextInt(1 + Math.max(1, people / 3))));
        }
        var interpreters = new ArrayList<BitSet>();
        for (int one = random.nextInt(3); one > 0; one--) interpreters.add(some(number, 2));
        var participants = new ArrayList<Participant>();
        for (int person = 0; person < people; person++)
            participants.add(new Participant(
                    some(number, 5),
                    random.nextInt(4) == 0 ? 1 + random.nextInt(3) : Participant.ANY_NUMBER,
                    random.nextInt(5) == 0));
        var wishes = new ArrayList<Request>();
        for (int request = 0; request < requests; request++) {
            var a = random.nextInt(people);
            var b = (a + 1 + random.nextInt(people - 1)) % people;
            var wish = Request.of(a, b, 1 + random.nextInt(9));
            if (random.nextInt(6) == 0) wish = wish.within(some(number, 2));
            if (!interpreters.isEmpty() && random.nextInt(4) == 0)
                wish = wish.interpretedBy(some(interpreters.size(), 2));
            wishes.add(wish);
        }
        return pinned(new MeetingProblem(slots, participants, wishes, travel(sites), interpreters));
    }

    /** Each of so many with one chance of so many; where there is nobody, the first. */
    private BitSet some(int number, int chance) {
        var some = new BitSet();
        for (int one = 0; one < number; one++) if (random.nextInt(chance) == 0) some.set(one);
        return some;
    }

    private int[][] travel(int sites) {
        var travel = new int[sites][sites];
        var between = LENGTH * random.nextInt(2);
        for (int from = 0; from < sites; from++)
            for (int to = 0; to < sites; to++) if (from != to) travel[from][to] = between;
        return travel;
    }

    private MeetingProblem pinned(MeetingProblem problem) {
        var requests = new ArrayList<>(problem.requests());
        for (int number = 0; number < requests.size(); number++) {
            var open = problem.open(requests.get(number)).stream().toArray();
            if (open.length > 0 && random.nextInt(8) == 0)
                requests.set(number, requests.get(number).pinned(open[random.nextInt(open.length)], Request.NONE));
        }
        var all = problem.with(requests);
        for (var contradiction : all.contradictions())
            requests.set(contradiction, requests.get(contradiction).pinned(Request.NONE, Request.NONE));
        return problem.with(requests);
    }

    /** Companies and startups as at a fair. */
    MeetingProblem fair(int companies, int startups, int wishes, int slots, int tables) {
        var all = new ArrayList<MeetingSlot>();
        for (int slot = 0; slot < slots; slot++)
            all.add(new MeetingSlot(0, 0, LENGTH * slot, LENGTH * slot + LENGTH, tables));
        var participants = new ArrayList<Participant>();
        for (int person = 0; person < companies + startups; person++)
            participants.add(new Participant(some(slots, 8), Participant.ANY_NUMBER, false));
        var requests = new ArrayList<Request>();
        for (int wish = 0; wish < wishes; wish++)
            requests.add(Request.of(
                    random.nextInt(companies), companies + random.nextInt(startups), 1 + random.nextInt(10)));
        return MeetingProblem.of(all, participants, List.copyOf(requests));
    }
}
