package ieum.notifications;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody wrote, whole. A mail marks each of its lines, so that nobody takes them for the portal's own. */
record Quote(String text) {
    /** Paragraphs of their own, after whatever introduces them. */
    String marked() {
        return Arrays.stream(text.strip().split("\\R"))
                .map(line -> ("> " + line.replaceAll("\\p{Cntrl}", " ")).strip())
                .collect(Collectors.joining("\n", "\n\n", ""));
    }
}
