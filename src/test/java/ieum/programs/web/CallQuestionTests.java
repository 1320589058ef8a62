package ieum.programs.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallQuestions;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.Proposals;
import ieum.shared.PortalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Questions about an open call, which has no company to ask. */
@PagesTest
class CallQuestionTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallQuestions questions;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member operator;
    Viewer.Member centre;
    Viewer.Member asker;
    Viewer.Member other;
    CallId call;

    @BeforeEach
    void open() {
        operator = people.centre();
        centre = people.centre();
        asker = people.startup();
        other = people.startup();
        var program = programs.open(
                ProgramFixtures.program(null, operator.of(), centre.of()), ProgramFixtures.call(), operator);
        call = calls.open(program, ProgramFixtures.openCall(), operator);
    }

    @Test
    void centreAnswersForEveryoneAndNobodyLearnsWhoAsked() {
        proposals.start(call, centre.of(), other);
        assertThat(post(
                        "",
                        asker,
                        "words",
                        "How many places?",
                        "centre",
                        centre.of().toString()))
                .hasRedirectedUrl("/calls/" + call + "/questions");

        assertThat(seenBy(asker)).bodyText().contains("How many places?", "asked by your organisation");
        assertThat(seenBy(other)).bodyText().doesNotContain("How many places?");
        assertThat(seenBy(people.centre())).bodyText().doesNotContain("How many places?");
        assertThat(mvc.get().uri("/").with(as(centre))).bodyText().contains("Answer questions about the call");
        var question = questions.of(call, asker).getFirst().id();
        assertThat(post("/" + question + "/answer", centre, "words", "Fourteen."))
                .hasRedirectedUrl("/calls/" + call + "/questions");

        assertThat(seenBy(other))
                .bodyText()
                .contains("How many places?", "Fourteen.")
                .doesNotContain(name(asker), "asked by your organisation");
        assertThat(mvc.get().uri("/").with(as(centre))).bodyText().doesNotContain("Answer questions about the call");
        for (var told : java.util.List.of(asker, other, centre))
            await().untilAsserted(
                            () -> assertThat(jdbc.sql("select count(*) from notice where account_id = ? and link = ?")
                                            .params(told.account().value(), "/calls/" + call + "/questions")
                                            .query(Integer.class)
                                            .single())
                                    .isEqualTo(1));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(post("", asker, "words", "How many places?"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose the centre.", "How many places?");
        assertThat(post("", asker, "words", " ", "centre", centre.of().toString()))
                .bodyText()
                .contains("Write something first.");
        assertThat(post(
                        "",
                        asker,
                        "words",
                        "To a stranger",
                        "centre",
                        asker.of().toString()))
                .hasStatus(404);
    }

    @Test
    void nobodyAsksAfterTheCloseNorAboutACallOfChallenges() {
        var over = calls.get(call).closesAt();
        assertThatThrownBy(() -> clock.at(over, () -> {
                    questions.ask(call, centre.of(), ProposalFixtures.english("Too late?"), asker);
                    return "";
                }))
                .hasMessage("callQuestion.closed");
        var ofChallenges = calls.of(calls.get(call).program()).stream()
                .filter(one -> !one.id().equals(call))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.get().uri("/calls/" + ofChallenges.id() + "/questions").with(as(asker)))
                .hasStatus(404);
    }

    private String name(Viewer.Member member) {
        return jdbc.sql("select name from organization where id = ?")
                .param(member.of().value())
                .query(String.class)
                .single();
    }

    private MvcTestResult seenBy(Viewer viewer) {
        return mvc.get().uri("/calls/" + call + "/questions").with(as(viewer)).exchange();
    }

    private MvcTestResult post(String below, Viewer viewer, String... parameters) {
        var request = mvc.post()
                .uri("/calls/" + call + "/questions" + below)
                .with(as(viewer))
                .with(csrf());
        for (int at = 0; at < parameters.length; at += 2) request = request.param(parameters[at], parameters[at + 1]);
        return request.exchange();
    }
}
