package ieum.news;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.events.Affiliation;
import ieum.events.CategoryId;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class ArticleTests {
    @Autowired
    Articles articles;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    final Viewer visitor = new Viewer.Visitor();
    Viewer.Member daegu;
    EventId event;
    CategoryId category;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        event = events.draft(event("Partners meet"), daegu);
        events.addSession(event, session("Keynote", 1), daegu);
        events.addSession(event, restricted("Cases", 2), daegu);
        category = events.addCategory(event, category("Guests"), daegu);
        events.publish(event, daegu);
        registrations.registerOthers(event, category, Affiliation.named("A maker"), List.of("One", "Two"), daegu);
    }

    @Test
    @Tag("S10")
    void newsOfAnEventFillInItsFiguresInEachLanguageAndAreReadOnceTheEmbargoHasEnded() {
        assertThat(post(
                        "/events/" + event + "/news",
                        daegu,
                        mvc,
                        "language=KO",
                        "headline={persons}명이 만났다",
                        "body=기관 {organizations}곳, 세션 {sessions}개.",
                        "version=0"))
                .startsWith("302 ");
        var id = articles.of(event, Language.KO, daegu).getFirst().id();
        var page = "/news/" + id;
        assertThat(get(page, daegu, mvc)).contains("2명이 만났다", "기관 1곳, 세션 1개.");
        assertThat(get(page, visitor, mvc)).startsWith("404 ");
        articles.write(id, new Wording(Language.EN, "{persons} people met", "They came.", 0), daegu);

        var until = clock.instant().plus(Duration.ofHours(20));
        articles.publish(id, until, daegu);
        var code = articles.get(id, daegu).code();
        assertThat(get(page, visitor, mvc)).startsWith("404 ");
        assertThat(get("/news/embargoed/" + code, visitor, mvc))
                .contains("2 people met", "Embargo until", "Do not publish or pass on")
                .doesNotContain(code + "</a>");
        assertThat(get("/news", visitor, mvc)).doesNotContain("2 people met");

        // who comes later does not change what was published, and whoever wrote it is told
        registrations.registerOthers(event, category, Affiliation.named("A maker"), List.of("Three"), daegu);
        assertThat(get(page, daegu, mvc)).contains("2 people met", "counted now: 3", "Figures have changed since.");

        clock.at(until.plusSeconds(1), () -> {
            assertThat(get(page, visitor, mvc)).contains("2 people met").doesNotContain("Embargo", "counted now");
            assertThat(get(page + "?in=KO", visitor, mvc)).contains("2명이 만났다");
            assertThat(get("/news?q=people met", visitor, mvc)).contains("2 people met", "Partners meet");
            assertThat(get("/events/" + event, visitor, mvc)).contains("/events/" + event + "/news");
            articles.publish(id, null, daegu);
            return true;
        });
        clock.at(until.plusSeconds(2), () -> {
            assertThat(get(page, visitor, mvc)).contains("3 people met");
            articles.withdraw(id, daegu);
            return true;
        });
        assertThat(get("/news/embargoed/" + code, visitor, mvc)).startsWith("404 ");
        assertThat(get(page, visitor, mvc)).startsWith("404 ");
    }

    @Test
    void figureThatTheEventDoesNotHaveIsRefusedWhereItWasTyped() {
        assertThat(post(
                        "/events/" + event + "/news",
                        daegu,
                        mvc,
                        "language=EN",
                        "headline=Many came",
                        "body=As many as {reported}.",
                        "version=0"))
                .startsWith("200 ")
                .contains("There is no figure {reported}", "As many as {reported}.", "Many came");
        assertThat(get("/events/" + event + "/news/new", daegu, mvc)).contains("for example {persons}.");
        assertThat(get("/events/" + event + "/news/new", people.startup(), mvc)).startsWith("403 ");
    }

    @Test
    void twoWhoWriteTheSameLanguageDoNotOverwriteEachOtherAndOthersWroteAboutItToo() {
        var id = articles.draft(event, new Wording(Language.EN, "People met", "They came.", 0), daegu);
        articles.write(id, new Wording(Language.EN, "People met", "They came early.", 0), daegu);
        assertThatThrownBy(
                        () -> articles.write(id, new Wording(Language.EN, "People met", "They came late.", 0), daegu))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        var path = "/news/" + id;
        assertThat(post(
                        path + "/coverage",
                        daegu,
                        mvc,
                        "title=Good news",
                        "publisher=A paper",
                        "address=javascript:alert(1)"))
                .startsWith("200 ")
                .contains("The address begins with https://", "A paper");
        assertThat(post(
                        path + "/coverage",
                        daegu,
                        mvc,
                        "title=Good news",
                        "publisher=A paper",
                        "address=https://paper.example/1"))
                .startsWith("302 ");
        articles.publish(id, null, daegu);
        assertThat(get(path, visitor, mvc))
                .contains("https://paper.example/1", "They came early.")
                .doesNotContain("/coverage/new", "/publication");

        var other = articles.draft(event, new Wording(Language.EN, "What came next", "More.", 0), daegu);
        articles.publish(other, null, daegu);
        assertThat(get(path, visitor, mvc)).contains("Related news", "What came next");
    }
}
