package bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code bin/bench} runs. */
class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var kept = words.indexOf("--data");
        var folder = kept < 0 ? null : Path.of(words.get(kept + 1));
        var out = words.indexOf("--out");
        var data = new Data(number(words, "--proposals", 10_000), number(words, "--organizations", 1_000));
        var sound =
                switch (words.getFirst()) {
                    case "data" -> make(data, folder == null ? Path.of("target/bench/data") : folder);
                    case "assignment" ->
                        AssignmentBench.run(words.get(1), out < 0 ? null : Path.of(words.get(out + 1)));
                    case "matching" ->
                        MatchingBench.run(
                                Path.of(words.get(1)), !words.contains("--no-concepts"), words.contains("--as-pages"));
                    case "scheduling" ->
                        SchedulingBench.run(words.get(1), words, out < 0 ? null : Path.of(words.get(out + 1)));
                    case "versus" ->
                        words.get(1).equals("scheduling")
                                ? SchedulingVersus.run(words.subList(2, words.size()))
                                : AssignmentBench.versus(words.subList(2, words.size()));
                    case "suggestions" ->
                        new SuggestionsBench(
                                        number(words, "--organizations", 100_000),
                                        number(words, "--offers", 100_000),
                                        folder)
                                .run();
                    case "pages" -> new Pages(data, number(words, "--requests", 200), folder).run();
                    default -> new Rush(number(words, "--drafts", 4500), words.contains("--kill")).run();
                };
        System.exit(sound ? 0 : 1);
    }

    private static boolean make(Data data, Path folder) throws Exception {
        try (var portal = new Portal(folder).start()) {
            var begun = System.nanoTime();
            var rows = data.make(portal);
            var seconds = (System.nanoTime() - begun) / 1e9;
            var sound = portal.areInvariantsKept();
            System.out.printf(Locale.ROOT, "rows=%d seconds=%.1f%n", rows, seconds);
            return sound;
        }
    }

    private static int number(List<String> words, String name, int otherwise) {
        var at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
