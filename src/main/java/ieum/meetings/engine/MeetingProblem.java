package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Who wishes to meet whom, when that can be, and what they share: slots, participants, requests and interpreters, each
 * numbered from 0 in the order of its list.
 *
 * @param travel from each site to each other, in the unit of the slots' times
 * @param interpreters of each interpreter, the slots in which they are there; nobody interprets twice at a time
 */
public record MeetingProblem(
        List<MeetingSlot> slots,
        List<Participant> participants,
        List<Request> requests,
        int[][] travel,
        List<BitSet> interpreters) {
    public MeetingProblem {
        slots = List.copyOf(slots);
        participants = List.copyOf(participants);
        requests = List.copyOf(requests);
        interpreters =
                interpreters.stream().map(there -> (BitSet) there.clone()).toList();
        var sites = slots.stream().mapToInt(MeetingSlot::site).max().orElse(0) + 1;
        var given = travel;
        travel = new int[sites][sites];
        for (int from = 0; from < Math.min(sites, given.length); from++)
            for (int to = 0; to < Math.min(sites, given[from].length); to++) travel[from][to] = given[from][to];
        for (int number = 0; number < requests.size(); number++) {
            var request = requests.get(number);
            if (Math.min(request.a(), request.b()) < 0
                    || Math.max(request.a(), request.b()) >= participants.size()
                    || Math.max(request.pin(), request.was()) >= slots.size())
                throw new IllegalArgumentException("Request " + number + " names what is not there");
        }
    }

    /** One site, nobody interprets. */
    public static MeetingProblem of(List<MeetingSlot> slots, List<Participant> participants, List<Request> requests) {
        return new MeetingProblem(slots, participants, requests, new int[0][], List.of());
    }

    public MeetingProblem with(List<Request> others) {
        return new MeetingProblem(slots, participants, others, travel, interpreters);
    }

    /** Whether one person can be in both: they are on other days, or one begins late enough after the other. */
    public boolean fitTogether(int slot, int other) {
        if (slot == other) return false;
        var one = slots.get(slot);
        var two = slots.get(other);
        if (one.day() != two.day()) return true;
        var first = one.start() <= two.start() ? one : two;
        var second = first == one ? two : one;
        return first.end() + travel[first.site()][second.site()] <= second.start();
    }

    /** Whether it needs one of the site's tables, rather than one of the two's own. */
    public boolean isPooled(Request request) {
        return !participants.get(request.a()).ownTable()
                && !participants.get(request.b()).ownTable();
    }

    /** Slots that the request and both participants leave open, whatever else is going on. */
    public BitSet open(Request request) {
        var open = new BitSet(slots.size());
        if (request.pin() >= 0) open.set(request.pin());
        else open.set(0, slots.size());
        if (request.allowed() != null) open.and(request.allowed());
        open.andNot(participants.get(request.a()).away());
        open.andNot(participants.get(request.b()).away());
        if (request.isInterpreted())
            for (int slot = open.nextSetBit(0); slot >= 0; slot = open.nextSetBit(slot + 1)) {
                var at = slot;
                if (request.interpreters().stream()
                        .noneMatch(one -> one < interpreters.size()
                                && interpreters.get(one).get(at))) open.clear(slot);
            }
        for (int slot = open.nextSetBit(0); slot >= 0; slot = open.nextSetBit(slot + 1))
            if (isPooled(request) && slots.get(slot).tables() <= Math.max(0, request.pinnedTable())) open.clear(slot);
        return open;
    }

    /** Pins that cannot all stand, as the numbers of their requests; a plan exists only without any. */
    public List<Integer> contradictions() {
        var pins = new Pins(this);
        var contradictions = new ArrayList<Integer>();
        for (int number = 0; number < requests.size(); number++)
            if (requests.get(number).pin() >= 0 && !pins.add(number)) contradictions.add(number);
        return contradictions;
    }
}
