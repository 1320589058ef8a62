package bench;

import ieum.meetings.engine.MeetingPlanner;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.MeetingSlot;
import ieum.meetings.engine.Participant;
import ieum.meetings.engine.PlanSettings;
import ieum.meetings.engine.PlanWatch;
import ieum.meetings.engine.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Meetings that no file holds: fairs of any size and kind, and days that change after everybody was told. */
class MadeMeetings {
    private static final String MADE = "made:";
    /** One in so many wishes comes after everybody was told. */
    private static final Map<String, Integer> CHANGED = Map.of("replan:", 45, "upset:", 8);
    /** One in so many participants comes late. */
    private static final int LATE = 30;

    private static final int LATE_SLOTS = 3;
    private static final int DAYS = 2;

    private MadeMeetings() {}

    /**
     * @param name of a file; {@code made:companies x startups x meetings x slots x tables} with {@code +sites},
     *     {@code +own}, {@code +interpreted}, {@code +limits} or {@code +seed7}; or {@code replan:} or
     *     {@code upset:} and either, where people come late and a few wishes, or many, are new
     */
    static MeetingProblem of(String name) throws IOException {
        for (var kind : CHANGED.entrySet())
            if (name.startsWith(kind.getKey()))
                return changed(of(name.substring(kind.getKey().length())), kind.getValue());
        return name.startsWith(MADE) ? made(name.substring(MADE.length())) : MeetingFile.read(Path.of(name));
    }

    private static MeetingProblem changed(MeetingProblem problem, int fresh) {
        var early = IntStream.range(0, problem.requests().size())
                .filter(request -> request % fresh != 0)
                .toArray();
        var before = problem.with(
                IntStream.of(early).mapToObj(problem.requests()::get).toList());
        var plan = MeetingPlanner.plan(before, PlanSettings.usual(before, 1, 0), PlanWatch.NOBODY)
                .plan();
        var requests = new ArrayList<>(problem.requests());
        for (int number = 0; number < early.length; number++)
            requests.set(early[number], requests.get(early[number]).toldBefore(plan.slot(number), plan.table(number)));
        var participants = new ArrayList<>(problem.participants());
        for (int person = 0; person < participants.size(); person += LATE) {
            var one = participants.get(person);
            var away = one.away();
            away.set(0, LATE_SLOTS);
            participants.set(person, new Participant(away, one.most(), one.ownTable()));
        }
        return new MeetingProblem(problem.slots(), participants, requests, problem.travel(), problem.interpreters());
    }

    private static MeetingProblem made(String kind) {
        var words = List.of(kind.split("\\+"));
        var sizes = List.of(words.getFirst().split("x")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        var random = new Random(words.stream()
                .filter(word -> word.startsWith("seed"))
                .mapToLong(word -> Long.parseLong(word.substring(4)))
                .findAny()
                .orElse(1));
        var sites = words.contains("sites") ? 2 : 1;
        var slots = new ArrayList<MeetingSlot>();
        for (int slot = 0; slot < sizes[3]; slot++)
            for (int site = 0; site < sites; site++) {
                var start = 20 * (slot / DAYS);
                slots.add(new MeetingSlot(slot % DAYS, site, start, start + 20, sizes[4] / sites));
            }
        var participants = IntStream.range(0, sizes[0] + sizes[1])
                .mapToObj(person -> new Participant(
                        some(random, slots.size(), 6),
                        words.contains("limits") && random.nextInt(3) == 0 ? 4 : Participant.ANY_NUMBER,
                        words.contains("own") && person < sizes[0] / 3))
                .toList();
        var interpreters = IntStream.range(0, words.contains("interpreted") ? sizes[0] / 4 : 0)
                .mapToObj(one -> some(random, slots.size(), 1))
                .toList();
        var requests = new ArrayList<Request>();
        for (int number = 0; number < sizes[2]; number++) {
            var request =
                    Request.of(random.nextInt(sizes[0]), sizes[0] + random.nextInt(sizes[1]), 1 + random.nextInt(10));
            requests.add(
                    !interpreters.isEmpty() && random.nextInt(3) == 0
                            ? request.interpretedBy(some(random, interpreters.size(), 3))
                            : request);
        }
        return new MeetingProblem(slots, participants, requests, new int[][] {{0, 20}, {20, 0}}, interpreters);
    }

    private static BitSet some(Random random, int number, int chance) {
        var some = new BitSet();
        for (int one = 0; one < number; one++) if (random.nextInt(chance) == 0) some.set(one);
        return some;
    }
}
