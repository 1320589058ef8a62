package ieum;

import static ieum.Pages.as;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets what at every route, on every kind of object: written by hand in {@code src/test/resources/matrix}, one
 * file a module. A cell is the status and a text of the page, or where it leads. A route without a line fails.
 */
@PagesTest
class RouteMatrixTests {
    private static final Path MATRIX = Path.of("src/test/resources/matrix");

    private static final List<String> ROLES =
            List.of("visitor", "demand", "startup", "centre", "stranger", "othercentre", "ministry", "admin");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MatrixObjects objects;

    @BeforeEach
    void cast() {
        objects.cast();
    }

    @Test
    void everyRouteHasALine() {
        assertThat(lines().map(Line::route).collect(toSet())).isEqualTo(routes());
    }

    @TestFactory
    Stream<DynamicTest> everyoneGetsWhatTheMatrixSays() {
        return lines().flatMap(line -> IntStream.range(0, ROLES.size())
                .mapToObj(role -> dynamicTest(
                        "%s %s, %s".formatted(line.route, line.object, ROLES.get(role)),
                        () -> check(line, ROLES.get(role), line.cells.get(role)))));
    }

    private void check(Line line, String role, String expected) {
        var address = line.path();
        for (var variable : objects.make(line.object).entrySet())
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        var request = mvc.method(HttpMethod.valueOf(line.method()))
                .uri(address.replace("{format}", "csv"))
                .with(as(objects.viewers.get(role)))
                .with(csrf());
        for (var parameter : line.parameters)
            request.param(parameter.split("=")[0], objects.filled(parameter.split("=", 2)[1]));
        var answer = request.exchange();
        var place = answer.getResponse().getRedirectedUrl();
        assertThat(place == null ? answer.getResponse().getContentAsByteArray() : place.getBytes())
                .asString()
                .as(
                        "%s %s as %s, status %s",
                        line.route, line.object, role, answer.getResponse().getStatus())
                .contains(expected.substring(4))
                // how a wording that is missing shows itself
                .doesNotContain("??");
        assertThat(answer).hasStatus(Integer.parseInt(expected.substring(0, 3)));
    }

    /** A line of the matrix; a cell of {@code =} is the same as the one before it. */
    private record Line(String route, String object, List<String> parameters, List<String> cells) {
        static Line of(String text) {
            var columns = Arrays.stream(text.split("[|]")).map(String::strip).toArray(String[]::new);
            if (columns.length != 3 + ROLES.size()) throw new AssertionError("Wrong number of columns: " + text);
            for (int column = 4; column < columns.length; column++)
                if (columns[column].equals("=")) columns[column] = columns[column - 1];
            var parameters = columns[2].isEmpty() ? List.<String>of() : List.of(columns[2].split("&"));
            return new Line(columns[0], columns[1], parameters, List.of(columns).subList(3, columns.length));
        }

        String method() {
            return route.split(" ")[0].replace("ANY", "GET");
        }

        String path() {
            return route.split(" ")[1];
        }
    }

    private static Stream<Line> lines() {
        try (var files = Files.list(MATRIX)) {
            return files.sorted().toList().stream()
                    .flatMap(RouteMatrixTests::read)
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

    private Set<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteMatrixTests::routes)
                .collect(toSet());
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }
}
