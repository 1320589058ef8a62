package ieum.proposals.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalText;
import ieum.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What different applicants have in common is pointed out to staff, and to nobody else. */
@PagesTest
class AlikePagesTests {
    private static final String LONG =
            "Wireless vibration sensors measure hydraulic pumps in shipyards, steel works and"
                    + " power plants. A small model on the gateway learns the healthy spectrum of each bearing, compares amplitude,"
                    + " harmonics and temperature every minute and warns maintenance crews eleven days before a failure occurs.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Organizations organizations;

    @Autowired
    Invitations invitations;

    @Autowired
    Queries queries;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member one;
    Viewer.Member other;
    ChallengeId challenge;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        one = people.startup();
        other = people.startup();
        challenge = published(challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
    }

    @Test
    void sameTitleAndNearlyTheSameTextAreSaidWithLinks() {
        var first = submitted(proposals, challenge, written("Early warning for pumps", LONG), one);
        var second = submitted(
                proposals, challenge, written("Early-warning, for PUMPS!", LONG.replace("eleven", "twelve")), other);
        var unlike = submitted(proposals, challenge, written("Quiet brakes", "Soft brake pads"), people.startup());

        await().untilAsserted(() -> assertThat(body(second, centre))
                .contains(
                        "Same title in this programme:",
                        "Nearly the same text (",
                        "/proposals/" + first,
                        one.organizationName()));
        assertThat(body(first, centre)).contains("Nearly the same text", "/proposals/" + second);
        for (var reader : new Viewer[] {one, company})
            assertThat(body(first, reader)).doesNotContain("Nearly the same text", "Something in common");
        assertThat(body(unlike, centre)).doesNotContain("Something in common with other applicants</h2>");

        var program = proposals.get(first, centre).program();
        assertThat(page("/proposals?alike=true&program=" + program, centre))
                .contains("Early warning for pumps")
                .doesNotContain("Quiet brakes");
        // no filter for whoever may not know
        assertThat(page("/proposals?alike=true", company)).contains("Quiet brakes");
    }

    @Test
    void sameFileOfTwoApplicantsIsSaid() {
        // no other test stores this one
        var file = FileFixtures.pdf(7777);
        var first = drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), one);
        attachments.add(first, "plan.pdf", FileFixtures.stream(file), one);
        proposals.submit(first, one);
        var second = drafted(proposals, challenge, ProposalFixtures.text("Brakes, soft"), other);
        attachments.add(second, "copied.pdf", FileFixtures.stream(file), other);
        proposals.submit(second, other);

        await().untilAsserted(() -> assertThat(body(second, centre)).contains("Same file, copied.pdf:"));
    }

    @Test
    void sharedWebsiteAndPersonAreSaidAndForgottenWhenTheyEnd() {
        var address = People.someAddress();
        invitations.invite(one.of(), address, MemberRole.READER, one);
        other = people.member(OrganizationKind.STARTUP, address);
        var host = UUID.randomUUID() + ".test";
        website(one, "https://www." + host + "/about");
        website(other, "http://" + host);
        submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), one);
        var second = submitted(proposals, challenge, ProposalFixtures.text("Hard brakes"), other);

        await().untilAsserted(() -> assertThat(body(second, centre))
                .contains("Same website, " + host + ":", "A person of both organisations, " + address));
        var cost = queries.of("/proposals/" + second, centre);
        var third = people.startup();
        website(third, "https://" + host);
        submitted(proposals, challenge, ProposalFixtures.text("Harder brakes"), third);
        await().untilAsserted(() -> assertThat(body(second, centre)).contains("Harder brakes"));
        assertThat(queries.of("/proposals/" + second, centre)).isEqualTo(cost);

        website(other, "https://elsewhere-" + host);

        await().untilAsserted(() -> assertThat(body(second, centre)).doesNotContain("Same website"));
    }

    /** Within one country a register gives a number once; two countries may mean the same firm by it. */
    @Test
    void sameNumberInTheRegistersOfTwoCountriesIsSaidToStaffAlone() {
        var one = people.startup();
        var other = people.startup();
        jdbc.sql("update organization set country = 'VN' where id = ?")
                .param(other.of().value())
                .update();
        var first = submitted(proposals, challenge, written("Rails", "Steel"), one);
        submitted(proposals, challenge, written("Ropes", "Hemp"), other);
        var number = String.valueOf(System.nanoTime());

        tell(one, number);
        tell(other, number.substring(0, 3) + "-" + number.substring(3));

        await().untilAsserted(() -> assertThat(body(first, centre))
                .contains("Same registration number in another country, " + number.substring(0, 3)));
        assertThat(body(first, one)).doesNotContain("Same registration number");
    }

    private void tell(Viewer.Member member, String number) {
        var version = organizations.get(member.of(), member).version();
        organizations.reviseFacts(member.of(), new OrganizationFacts(null, null, null, null, number), version, member);
    }

    private static ProposalText written(String title, String solution) {
        return new ProposalText(english(title), english("In short"), english(solution), english("Four weeks"), 7);
    }

    private void website(Viewer.Member member, String website) {
        var known = organizations.get(member.of(), member);
        var text = new OrganizationText(
                member.organizationName(), Map.of(), OrganizationKind.STARTUP, "KR", "Daegu", website, null);
        organizations.revise(member.of(), text, known.version(), member);
    }

    private String body(ProposalId id, Viewer viewer) {
        return page("/proposals/" + id, viewer);
    }

    private String page(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
