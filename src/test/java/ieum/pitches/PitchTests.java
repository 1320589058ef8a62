package ieum.pitches;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class PitchTests {
    /** Half an hour into the session. */
    static final Instant DURING = BEGINS.plus(Duration.ofMinutes(90));

    @Autowired
    Pitches pitches;

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

    Viewer.Member centre;
    Viewer.Member company;
    Viewer.Member startup;
    EventId event;
    SessionId stage;
    PitchId brief;
    PitchId proposal;

    @BeforeEach
    void publish() {
        centre = people.centre();
        company = people.demand();
        startup = people.startup();
        event = events.draft(event("Relay workshop"), centre);
        events.addCategory(event, category("Attendees"), centre);
        stage = events.addSession(event, session(false), centre);
        events.publish(event, centre);
        brief = pitches.add(event, stage, pitch(PitchKind.BRIEF, company, "Open-innovation plan", null), centre);
        proposal = pitches.add(event, stage, pitch(PitchKind.PROPOSAL, startup, "Proposal on stage", brief), centre);
    }

    @Test
    @Tag("S16")
    void reviewersOfTheBriefScoreTheProposalWhileItGoesOnAndThosePresentAreInterestedInOneTap() {
        var guest = people.startup();
        registrations.register(
                event, events.get(event, guest).categories().getFirst().id(), List.of("Guest"), guest);
        assertThat(get(path(), new Viewer.Visitor(), mvc))
                .contains("Open-innovation plan", company.organizationName(), "Proposal on stage", "Answers")
                .doesNotContain("Interested", "/score");
        assertThatThrownBy(() -> pitches.score(proposal, 4, 3, 5, null, company))
                .isInstanceOf(Clash.class)
                .hasMessage("pitch.notYet");

        during(() -> {
            assertThat(post("/pitches/" + proposal + "/score", company, mvc, "fit=4", "note=Kept note"))
                    .startsWith("200 ")
                    .contains("Choose a number.", "Kept note");
            assertThat(post(
                            "/pitches/" + proposal + "/score",
                            company,
                            mvc,
                            "fit=4",
                            "feasibility=3",
                            "team=5",
                            "note=Ask"))
                    .startsWith("302 ");
            pitches.score(proposal, 2, 2, 2, null, centre);
            assertThat(post("/pitches/" + proposal + "/interest", guest, mvc)).startsWith("302 ");
            return null;
        });

        assertThat(get(path(), company, mvc))
                .contains("Your score: 12 of 15", "2 scores, mean 9", "fit 4, feasibility 3, team 5", "Ask");
        assertThat(get(path(), startup, mvc))
                .contains("1 is interested", guest.organizationName())
                .doesNotContain("mean", "fit 4");
        assertThat(get(path(), guest, mvc)).contains("Not any more").doesNotContain("is interested", "mean");
    }

    @Test
    void nobodySeesOtherScoresBeforeTheirOwnAndNobodyJudgesTheirOwnPitch() {
        during(() -> {
            pitches.score(proposal, 5, 5, 5, null, centre);
            assertThat(pitches.get(proposal, company).all()).isEmpty();
            pitches.score(proposal, 1, 1, 1, null, company);
            assertThat(pitches.get(proposal, company).all()).hasSize(2);
            pitches.score(proposal, 2, 2, 2, null, company);
            assertThat(pitches.get(proposal, company).mean()).isEqualTo(10.5);
            for (var stranger : List.of(startup, people.demand(), people.centre()))
                assertThatThrownBy(() -> pitches.score(proposal, 1, 1, 1, null, stranger))
                        .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> pitches.score(brief, 1, 1, 1, null, company))
                    .isInstanceOf(Refused.class);
            return null;
        });
        clock.at(DURING.plus(Duration.ofDays(4)), () -> {
            assertThatThrownBy(() -> pitches.score(proposal, 1, 1, 1, null, company))
                    .hasMessage("pitch.tooLate");
            return null;
        });
    }

    @Test
    void fiftyTapsAtOnceAreOneInterestAndOnlyThosePresentTap() throws Exception {
        var guest = people.startup();
        assertThatThrownBy(() -> pitches.interest(proposal, guest)).hasMessage("pitch.presentOnly");
        registrations.register(
                event, events.get(event, guest).categories().getFirst().id(), List.of("Guest"), guest);
        try (var taps = Executors.newFixedThreadPool(10)) {
            for (var tap : taps.invokeAll(IntStream.range(0, 50)
                    .mapToObj(number -> (Callable<Object>) () -> {
                        pitches.interest(proposal, guest);
                        return number;
                    })
                    .toList())) tap.get();
        }
        assertThat(pitches.get(proposal, startup).interested()).containsExactly(guest.organizationName());
        assertThatThrownBy(() -> pitches.interest(proposal, startup)).hasMessage("pitch.own");
        pitches.withdraw(proposal, guest);
        assertThat(pitches.get(proposal, startup).interested()).isEmpty();
    }

    @Test
    void pitchOfAClosedSessionIsNotThereForOthersAndOneThatWasAnsweredStays() {
        var closed = events.addSession(event, session(true), centre);
        var secret = pitches.add(event, closed, pitch(PitchKind.BRIEF, company, "Secret", null), centre);

        assertThatThrownBy(() -> pitches.get(secret, startup)).isInstanceOf(NotFound.class);
        assertThat(get("/events/" + event + "/sessions/" + closed + "/pitches", startup, mvc))
                .startsWith("404 ");
        assertThatThrownBy(() -> pitches.remove(brief, centre)).hasMessage("pitch.isUsed");
        pitches.remove(proposal, centre);
        pitches.remove(brief, centre);
        assertThat(pitches.list(event, stage, centre)).isEmpty();
    }

    private <T> void during(Supplier<@Nullable T> play) {
        clock.at(DURING, play);
    }

    private String path() {
        return "/events/" + event + "/sessions/" + stage + "/pitches";
    }

    private static PitchText pitch(PitchKind kind, Viewer.Member of, String title, @Nullable PitchId brief) {
        return new PitchText(kind, of.organizationName(), text(title), text("About it"), brief);
    }

    private static SessionText session(boolean restricted) {
        var shape = EventFixtures.session("Pitches", 1);
        return new SessionText(shape.title(), SessionKind.PITCH, shape.startsAt(), shape.endsAt(), "", restricted);
    }
}
