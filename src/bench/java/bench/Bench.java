package bench;

import java.util.List;

/** What {@code bin/bench} runs. */
class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var drafts = words.indexOf("--drafts");
        var rush = new Rush(drafts < 0 ? 4500 : Integer.parseInt(words.get(drafts + 1)), words.contains("--kill"));
        System.exit(rush.run() ? 0 : 1);
    }
}
