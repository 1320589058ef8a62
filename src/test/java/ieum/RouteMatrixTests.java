package ieum;

import static ieum.Pages.as;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.RouteMatrix.Line;
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
        assertThat(RouteMatrix.lines().map(Line::route).collect(toSet())).isEqualTo(routes());
    }

    @TestFactory
    Stream<DynamicTest> everyoneGetsWhatTheMatrixSays() {
        return RouteMatrix.lines()
                .flatMap(line -> IntStream.range(0, RouteMatrix.ROLES.size())
                        .mapToObj(role -> dynamicTest(
                                "%s %s, %s".formatted(line.route(), line.object(), RouteMatrix.ROLES.get(role)),
                                () -> check(
                                        line,
                                        RouteMatrix.ROLES.get(role),
                                        line.cells().get(role)))));
    }

    private void check(Line line, String role, String expected) {
        var address = line.path();
        for (var variable : objects.make(line.object()).entrySet())
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        var request = mvc.method(HttpMethod.valueOf(line.method()))
                .uri(address.replace("{format}", "csv"))
                .with(as(objects.viewers.get(role)))
                .with(csrf());
        for (var parameter : line.parameters())
            request.param(parameter.split("=")[0], objects.filled(parameter.split("=", 2)[1]));
        var answer = request.exchange();
        var place = answer.getResponse().getRedirectedUrl();
        var words = assertThat(place == null ? answer.getResponse().getContentAsByteArray() : place.getBytes())
                .asString()
                .as(
                        "%s %s as %s, status %s",
                        line.route(), line.object(), role, answer.getResponse().getStatus())
                .contains(expected.substring(4));
        // how a wording that is missing shows itself, and what a compressed file may have anywhere
        if (!"application/pdf".equals(answer.getResponse().getContentType())) words.doesNotContain("??");
        assertThat(answer).hasStatus(Integer.parseInt(expected.substring(0, 3)));
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
