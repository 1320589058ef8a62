package ieum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The lines of {@code src/test/resources/matrix}: a route, an object, what is sent, and what each role gets. */
public class RouteMatrix {
    public static final List<String> ROLES =
            List.of("visitor", "demand", "startup", "centre", "stranger", "othercentre", "ministry", "admin");

    private static final Path MATRIX = Path.of("src/test/resources/matrix");

    private RouteMatrix() {}

    public static Stream<Line> lines() {
        try (var files = Files.list(MATRIX)) {
            return files.sorted().toList().stream()
                    .flatMap(RouteMatrix::read)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the matrix; a cell of {@code =} is the same as the one before it. */
    public record Line(String route, String object, List<String> parameters, List<String> cells) {
        static Line of(String text) {
            var columns = Arrays.stream(text.split("[|]")).map(String::strip).toArray(String[]::new);
            if (columns.length != 3 + ROLES.size()) throw new AssertionError("Wrong number of columns: " + text);
            for (int column = 4; column < columns.length; column++)
                if (columns[column].equals("=")) columns[column] = columns[column - 1];
            var parameters = columns[2].isEmpty() ? List.<String>of() : List.of(columns[2].split("&"));
            return new Line(columns[0], columns[1], parameters, List.of(columns).subList(3, columns.length));
        }

        public String method() {
            return route.split(" ")[0].replace("ANY", "GET");
        }

        public String path() {
            return route.split(" ")[1];
        }
    }
}
