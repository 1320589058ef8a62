package ieum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.MatrixObjects;
import ieum.People;
import ieum.RouteMatrix;
import ieum.RouteMatrix.Line;
import ieum.accounts.Accounts;
import ieum.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * Every page that the route matrix knows, as somebody who may see it, in a real browser: nothing for axe to find in light
 * and dark, nothing wider than a phone or than 400 % zoom allows, no error in the console.
 */
@Journey
class EveryPageTests {
    private static final Map<String, Language> LANGUAGES = Map.of(
            "visitor", Language.RU,
            "demand", Language.FR,
            "startup", Language.VI,
            "centre", Language.KO,
            "stranger", Language.EN,
            "othercentre", Language.RU,
            "ministry", Language.KO,
            "admin", Language.RU);

    private static final int BROWSERS = 2;

    @LocalServerPort
    int port;

    @Autowired
    MatrixObjects objects;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageSource messages;

    @Test
    void everyPageIsForEveryone() throws Throwable {
        objects.cast();
        var pages = RouteMatrix.lines()
                .filter(EveryPageTests::isPage)
                .filter(line -> role(line) != null)
                .toList();
        var findings = new ArrayList<String>();
        var looked = 0;
        try (var both = Executors.newFixedThreadPool(BROWSERS)) {
            for (var browser : both.invokeAll(IntStream.range(0, BROWSERS)
                    .<Callable<Looked>>mapToObj(first -> () -> look(pages, first))
                    .toList())) {
                findings.addAll(browser.get().findings);
                looked += browser.get().pages;
            }
        } catch (ExecutionException e) {
            throw e.getCause();
        }
        assertThat(looked).isEqualTo(pages.size()).isGreaterThan(40);
        assertThat(findings).isEmpty();
    }

    private record Looked(int pages, List<String> findings) {}

    /** Every second page, in a browser of its own: a browser and its pages belong to one thread. */
    private Looked look(List<Line> pages, int first) {
        var findings = new ArrayList<String>();
        var looked = 0;
        var guests = new HashMap<String, Guest>();
        try (var chromium = Chromium.start()) {
            for (var at = first; at < pages.size(); at += BROWSERS) {
                var line = pages.get(at);
                var role = Objects.requireNonNull(role(line));
                var guest = guests.computeIfAbsent(role, name -> guest(chromium, name));
                guest.page.navigate(address(line));
                looked++;
                guest.findings()
                        .forEach(finding ->
                                findings.add(line.route() + " " + line.object() + " as " + role + ": " + finding));
            }
            guests.values().forEach(Guest::hadNoComplaints);
        }
        return new Looked(looked, findings);
    }

    /** Else the other test could never fail. */
    @Test
    void whatIsWrongIsFound() {
        try (var chromium = Chromium.start()) {
            var guest = new Guest(chromium, port, Language.EN, 1280, messages);
            guest.page.setContent(
                    "<html lang=en><title>t</title><body style='background:#222'><img src=''><p style='width:30em;color:#333'>??x??");

            assertThat(guest.findings())
                    .contains("a wording is missing", "is wider than 320")
                    .anyMatch(finding -> finding.startsWith("image-alt"))
                    .anyMatch(finding -> finding.startsWith("color-contrast"));
        }
    }

    /** What is not a file, a calendar or a part of a page. */
    private static boolean isPage(Line line) {
        return line.method().equals("GET")
                && !line.path().contains("{format}")
                && !line.path().contains("{file}")
                && !line.path().contains("calendar")
                && !line.path().endsWith(".pdf")
                && !line.path().contains("/example")
                && !line.path()
                        .matches(
                                "(/challenges|/organizations|/organizations/search|/programs|/proposals)/suggestions|/concepts/names|/organizations/alike")
                && !line.path().equals("/searches/bar")
                && !line.path().equals("/session")
                && !line.path().equals("/error");
    }

    /** The first who gets the page, those first who use it most. */
    private static @Nullable String role(Line line) {
        return List.of("centre", "demand", "startup", "admin", "visitor", "ministry", "stranger").stream()
                .filter(role ->
                        line.cells().get(RouteMatrix.ROLES.indexOf(role)).startsWith("200"))
                .findFirst()
                .orElse(null);
    }

    /** One thing is made after the other, whoever looks at it. */
    private synchronized String address(Line line) {
        var address = line.path();
        for (var variable : objects.make(line.object()).entrySet())
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        var query = line.parameters().stream()
                .map(parameter ->
                        parameter.split("=")[0] + "=" + objects.filled(parameter.split("=", 2)[1]))
                .reduce((one, other) -> one + "&" + other);
        return query.map(address.concat("?")::concat).orElse(address);
    }

    private Guest guest(Chromium chromium, String role) {
        var guest = new Guest(chromium, port, LANGUAGES.get(role), 1280, messages);
        var viewer = objects.viewers.get(role);
        if (viewer.signedIn()) guest.signIn(accounts.get(viewer.account()).email(), People.PASSWORD);
        return guest;
    }
}
