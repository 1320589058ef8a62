package ieum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the list of scenarios claims, a test shows; what a test shows, the list claims. */
class ScenariosTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (S\\d+) \\| .* \\| (.*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+#\\w+)`");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(S\\d+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

    @Test
    void everyScenarioHasARow() throws IOException {
        assertThat(ROW.matcher(list()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 43)
                        .mapToObj(number -> "S" + number)
                        .toList());
    }

    @Test
    void rowsAndTaggedTestsAgree() throws IOException {
        assertThat(claimed()).isEqualTo(shown());
    }

    private static Set<String> claimed() throws IOException {
        var claimed = new TreeSet<String>();
        ROW.matcher(list())
                .results()
                .forEach(row -> NAMED.matcher(row.group(2))
                        .results()
                        .forEach(test -> claimed.add(row.group(1) + " " + test.group(1))));
        return claimed;
    }

    /** A tag belongs to the next method that is declared after it. */
    private static Set<String> shown() throws IOException {
        var shown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().endsWith("Tests.java")).forEach(file -> {
                var name = file.getFileName().toString().replace(".java", "");
                var text = read(file);
                TAG.matcher(text).results().forEach(tag -> {
                    var method = METHOD.matcher(text);
                    if (method.find(tag.end())) shown.add(tag.group(1) + " " + name + "#" + method.group(1));
                });
            });
        }
        return shown;
    }

    private static String list() throws IOException {
        return Files.readString(Path.of("docs/scenarios.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
