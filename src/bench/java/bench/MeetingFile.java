package bench;

import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.MeetingSlot;
import ieum.meetings.engine.Participant;
import ieum.meetings.engine.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Meetings to be planned, from a file whose first line is {@code p meet participants meetings slots tables}; slots of a day
 * follow each other in the order of their numbers, each one unit long.
 */
class MeetingFile {
    private final List<MeetingSlot> slots = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final int[] day;
    private final int[] site;
    private final BitSet[] away;
    private final int[] most;
    private final BitSet ownTable = new BitSet();
    private final List<int[]> travel = new ArrayList<>();
    private final int tables;

    private MeetingFile(int[] sizes) {
        day = new int[sizes[2]];
        site = new int[sizes[2]];
        tables = sizes[3];
        away = new BitSet[sizes[0]];
        Arrays.setAll(away, none -> new BitSet());
        most = new int[sizes[0]];
        Arrays.fill(most, Participant.ANY_NUMBER);
    }

    static MeetingProblem read(Path path) throws IOException {
        try (var lines = Files.lines(path)) {
            var all = lines.map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("c"))
                    .map(line -> line.split("\\s+"))
                    .toList();
            var head = all.getFirst();
            if (head.length < 6 || !head[1].equals("meet"))
                throw new IOException("No meetings: " + String.join(" ", head));
            var file = new MeetingFile(numbers(head, 2));
            for (var words : all.subList(1, all.size())) file.take(words[0], numbers(words, 1));
            return file.problem();
        }
    }

    private static int[] numbers(String[] words, int from) {
        return Arrays.stream(words).skip(from).mapToInt(Integer::parseInt).toArray();
    }

    private void take(String kind, int[] numbers) throws IOException {
        switch (kind) {
            case "d" -> System.arraycopy(numbers, 0, day, 0, day.length);
            case "g" -> System.arraycopy(numbers, 0, site, 0, site.length);
            case "u" -> Arrays.stream(numbers).skip(1).forEach(away[numbers[0]]::set);
            case "x" -> most[numbers[0]] = numbers[1];
            case "o" -> ownTable.set(numbers[0]);
            case "t" -> travel.add(numbers);
            case "m" ->
                requests.add(Request.of(numbers[0], numbers[1], numbers[2]).pinned(numbers[3], Request.NONE));
            case "q" -> requests.set(numbers[0], requests.get(numbers[0]).toldBefore(numbers[1], numbers[2]));
            default -> throw new IOException("No such line: " + kind);
        }
    }

    private MeetingProblem problem() {
        var next = new int[Arrays.stream(day).max().orElse(0) + 1];
        for (int slot = 0; slot < day.length; slot++) {
            var start = next[day[slot]]++;
            slots.add(new MeetingSlot(day[slot], site[slot], start, start + 1, tables));
        }
        for (int person = 0; person < away.length; person++)
            participants.add(new Participant(away[person], most[person], ownTable.get(person)));
        var sites = Arrays.stream(site).max().orElse(0) + 1;
        var between = new int[sites][sites];
        for (var one : travel) between[one[0]][one[1]] = between[one[1]][one[0]] = one[2];
        return new MeetingProblem(slots, participants, requests, between, List.of());
    }

    static void write(MeetingPlan plan, Path path) throws IOException {
        try (var out = Files.newBufferedWriter(path)) {
            for (int request = 0; request < plan.size(); request++)
                if (plan.isPlaced(request))
                    out.write("%d %d %d%n".formatted(request, plan.slot(request), plan.table(request)));
        }
    }
}
