package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallParts;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.proposals.Contribution;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Money;
import ieum.shared.postgres.RowSecurity;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A pilot call of two funders, of two countries, with one joint proposal. */
@PagesTest
class JointProposalTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    CallParts parts;

    @Autowired
    Proposals proposals;

    @Autowired
    Partners partners;

    @Autowired
    Organizations organizations;

    @Autowired
    RowSecurity security;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member koreanFunder;
    Viewer.Member frenchFunder;
    Viewer.Member korean;
    Viewer.Member french;
    CallId call;
    ProposalId id;

    @BeforeEach
    void begin() {
        centre = people.centre();
        koreanFunder = people.ministry();
        frenchFunder = people.ministry();
        korean = people.startup();
        french = people.startup();
        jdbc.sql("update organization set country = 'FR' where id = ?")
                .param(french.of().value())
                .update();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        call = calls.open(program, ProgramFixtures.openCall(), centre);
        parts.add(call, koreanFunder.of(), english("Development in Korea"), "KR", centre);
        parts.add(call, frenchFunder.of(), english("Trial in France"), "FR", centre);
        id = proposals.start(call, centre.of(), korean);
        proposals.save(
                id,
                ProposalFixtures.text("Quiet cranes"),
                proposals.get(id, korean).version(),
                korean);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    @Tag("S26")
    void twoFundersShareOneJointProposalAndEachSeesItsOwnPart() {
        together();
        proposals.submit(id, korean);

        assertThat(partnersSeenBy(koreanFunder))
                .bodyText()
                .contains("Korean gearboxes", "Quiet cranes")
                .doesNotContain("French harbour", "70,000");
        assertThat(partnersSeenBy(frenchFunder))
                .bodyText()
                .contains("French harbour", "70,000 EUR")
                .doesNotContain("Korean gearboxes", "90,000,000");
        assertThat(partnersSeenBy(centre)).bodyText().contains("Korean gearboxes", "French harbour");
        assertThat(mvc.get().uri("/proposals").with(as(frenchFunder)))
                .bodyText()
                .contains("Quiet cranes");
        assertThat(mvc.get().uri("/proposals/" + id).with(as(people.ministry())))
                .hasStatus(404);
        // and the same in SQL
        security.lookAs(frenchFunder.onlooker());
        assertThat(jdbc.sql("select contribution from proposal_partner where proposal_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("French harbour");
    }

    @Test
    @Tag("S26")
    void partIsForApplicantsOfItsCountryAndForOneOfThem() {
        partners.invite(id, french.of(), korean);
        partners.join(id, french);

        assertThat(contribute(french, 1, "Anything")).bodyText().contains("only for applicants of another country");
        assertThat(contribute(korean, 1, "Korean gearboxes")).hasStatus3xxRedirection();
        assertThat(contribute(french, 2, "French harbour")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/calls/" + call))
                .bodyText()
                .contains("Trial in France", "only for applicants of France");
    }

    @Test
    void nothingIsSubmittedUntilEveryPartIsTakenAndEveryoneAgrees() {
        assertThatThrownBy(() -> proposals.submit(id, korean)).hasMessage("part.notAllTaken");
        together();
        proposals.save(
                id,
                ProposalFixtures.text("Quieter cranes"),
                proposals.get(id, korean).version(),
                korean);

        assertThat(mvc.get().uri("/proposals/" + id + "/check").with(as(korean)))
                .bodyText()
                .contains("Not every co-applicant has agreed")
                .doesNotContain("Submit proposal");
        assertThatThrownBy(() -> proposals.submit(id, korean)).hasMessage("partner.notAllAgree");
        assertThat(partnersSeenBy(korean)).bodyText().contains("Changed since it agreed");

        sign(french);
        var receipt = proposals.submit(id, korean);
        assertThat(proposals.isIntact(id, french)).isTrue();
        jdbc.sql("update proposal_partner set budget = 1 where proposal_id = ? and position > 0")
                .param(id.value())
                .update();
        assertThat(proposals.isIntact(id, korean))
                .as("receipt " + receipt.number() + " covers every part")
                .isFalse();
    }

    @Test
    void agreementIsToWhatWasRead() {
        together();
        var read = partners.standing(id, french);
        proposals.save(
                id,
                ProposalFixtures.text("Rewritten"),
                proposals.get(id, korean).version(),
                korean);

        assertThatThrownBy(() -> partners.sign(id, read, french)).hasMessage("partner.changedMeanwhile");
    }

    @Test
    void invitedOrganisationReadsTheDraftButOnlyTheApplicantWritesIt() {
        partners.invite(id, french.of(), korean);

        assertThat(partnersSeenBy(french)).bodyText().contains("asks you to propose together", "Take part");
        assertThat(mvc.get().uri("/proposals/" + id).with(as(french)))
                .bodyText()
                .contains("Quiet cranes");
        assertThat(mvc.get().uri("/").with(as(french))).bodyText().contains("Take part in a joint proposal");
        assertThat(mvc.get().uri("/proposals/" + id + "/edit").with(as(french))).hasRedirectedUrl("/proposals/" + id);
        assertThat(mvc.get().uri("/proposals/" + id).with(as(people.startup()))).hasStatus(404);

        partners.leave(id, french.of(), french);
        assertThat(mvc.get().uri("/proposals/" + id).with(as(french))).hasStatus(404);
    }

    @Test
    void coApplicantSeesNoReview() {
        together();
        proposals.submit(id, korean);

        assertThat(mvc.get().uri("/proposals/" + id + "/reviews").with(as(french)))
                .hasStatus(404);
    }

    private void together() {
        partners.invite(id, french.of(), korean);
        partners.join(id, french);
        partners.write(id, said(1, "Korean gearboxes", "90000000", "KRW"), korean);
        partners.write(id, said(2, "French harbour", "70000", "EUR"), french);
        sign(french);
    }

    private static Contribution said(int part, String words, String budget, String currency) {
        return new Contribution(part, english(words), new Money(new BigDecimal(budget), currency));
    }

    private void sign(Viewer.Member partner) {
        partners.sign(id, partners.standing(id, partner), partner);
    }

    private MvcTestResult contribute(Viewer.Member who, int part, String words) {
        return mvc.post()
                .uri("/proposals/" + id + "/partners/contribution")
                .with(as(who))
                .with(csrf())
                .param("part", String.valueOf(part))
                .param("text", words)
                .exchange();
    }

    private MvcTestResult partnersSeenBy(Viewer.Member who) {
        return mvc.get().uri("/proposals/" + id + "/partners").with(as(who)).exchange();
    }
}
