package ieum.notifications;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.drafted;
import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.drafted;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static ieum.reviews.ReviewFixtures.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.Accounts;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.Disclosure;
import ieum.matching.MatchId;
import ieum.matching.Matches;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalSubmitted;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import ieum.reviews.Discussions;
import ieum.reviews.Reviews;
import ieum.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what on the way from a challenge to a match. */
@PagesTest
class NewsTests {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Programs programs;

    @Autowired
    Participations participations;

    @Autowired
    WaitList waitList;

    @Autowired
    Challenges challenges;

    @Autowired
    Circles circles;

    @Autowired
    Proposals proposals;

    @Autowired
    Reviews reviews;

    @Autowired
    Discussions discussions;

    @Autowired
    Matches matches;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    Viewer.Member stranger;

    @BeforeEach
    void peopleAreThere() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        stranger = people.startup();
    }

    @Test
    void submissionIsAReceiptForTheApplicantAndANoticeForThoseWhoReceiveIt() {
        accounts.choose(startup.account(), Language.KO);

        var id = proposal();

        var receipt = proposals.get(id, startup).receipt();
        isTold(startup, "notice PROPOSAL_SUBMITTED", "mail PROPOSAL_SUBMITTED");
        assertThat(mail(startup, "PROPOSAL_SUBMITTED").get("subject"))
                .isEqualTo("접수증 " + receipt.number() + ": Soft brakes");
        assertThat(body(startup, "PROPOSAL_SUBMITTED"))
                .contains("접수 일시(서버 시각)", "한국 표준시", receipt.number(), receipt.sha256());
        assertThat(mail(startup, "PROPOSAL_SUBMITTED").get("link")).isEqualTo("/proposals/" + id + "/receipt");
        isTold(company, "mail CHALLENGE_PUBLISHED", "notice CHALLENGE_PUBLISHED", "notice PROPOSAL_RECEIVED");
        isTold(centre, "mail CHALLENGE_OFFERED", "notice CHALLENGE_OFFERED", "notice PROPOSAL_RECEIVED");
        isTold(stranger);
    }

    @Test
    void eventDeliveredOnceMoreTellsNothingNew() {
        var id = proposal();
        var proposal = proposals.get(id, startup);
        var receipt = proposal.receipt();
        isTold(startup, "notice PROPOSAL_SUBMITTED", "mail PROPOSAL_SUBMITTED");
        var event = new ProposalSubmitted(
                id,
                startup.of(),
                centre.of(),
                proposal.program(),
                receipt.number(),
                receipt.sha256(),
                startup.account(),
                receipt.at());

        for (int time = 0; time < 2; time++) {
            transaction.executeWithoutResult(status -> publisher.publishEvent(event));
            await().untilAsserted(() -> assertThat(waiting(id)).isZero());
        }

        isTold(startup, "notice PROPOSAL_SUBMITTED", "mail PROPOSAL_SUBMITTED");
        isTold(company, "mail CHALLENGE_PUBLISHED", "notice CHALLENGE_PUBLISHED", "notice PROPOSAL_RECEIVED");
    }

    @Test
    void remarkReachesTheOthersWhoJudgeAndNobodyElse() {
        var id = proposal();
        reviews.submit(id, judged(4, "Solid work"), company);
        var colleague = people.colleague(company, MemberRole.EDITOR);

        discussions.say(id, english("Who measured the noise?"), centre);

        await().untilAsserted(() -> assertThat(told(company)).contains("notice REMARK_MADE"));
        for (var other : List.of(centre, colleague, startup))
            assertThat(told(other)).doesNotContain("notice REMARK_MADE");
    }

    @Test
    void decisionReachesTheApplicantWithItsWholeReason() {
        var accepted = proposal();
        var reader = people.colleague(startup, MemberRole.READER);
        var editor = people.colleague(startup, MemberRole.EDITOR);

        proposals.accept(accepted, english("Your figures convinced us.\n\n-- \n" + "So thorough. ".repeat(60)), centre);

        isTold(editor, "mail PROPOSAL_ACCEPTED", "notice PROPOSAL_ACCEPTED");
        assertThat(body(editor, "PROPOSAL_ACCEPTED"))
                .contains(":\n\n> Your figures convinced us.\n>\n> --\n> So thorough. ")
                .endsWith("So thorough.");
        isTold(reader);

        var declined = proposal();
        proposals.decline(declined, english("Too early for us"), centre);

        await().untilAsserted(() -> assertThat(told(editor)).contains("mail PROPOSAL_DECLINED"));
        assertThat(body(editor, "PROPOSAL_DECLINED")).contains(centre.organizationName(), "> Too early for us");
    }

    @Test
    @Tag("S2")
    void whoWaitsIsToldAndWhoMovesUpIsToldAndWhoGoesIsToldWhy() {
        var first = proposal();
        var program = proposals.get(first, centre).program();
        proposals.accept(first, english("Convincing"), centre);
        programs.limitTrack(program, centre.of(), null, 1, centre);
        var challenge = proposals.get(first, centre).challenge();
        var second = submitted(proposals, challenge, ProposalFixtures.text("Softer brakes"), stranger);

        waitList.add(second, english("Good, but full"), centre);

        await().untilAsserted(() -> assertThat(told(stranger)).contains("mail PROPOSAL_WAITLISTED"));
        assertThat(body(stranger, "PROPOSAL_WAITLISTED")).contains("first in line", "> Good, but full");
        await().untilAsserted(() -> assertThat(told(company)).contains("notice PROPOSAL_WAITLISTED_FOR_OWNER"));

        var place = new HeldPlace(program, centre.of(), Side.STARTUP, startup.of());
        participations.end(place, english("Moved to Busan"), centre);

        await().untilAsserted(() -> assertThat(told(startup)).contains("mail PLACE_RETURNED", "notice PLACE_RETURNED"));
        assertThat(body(startup, "PLACE_RETURNED")).contains("Regional programme", "> Moved to Busan");
        await().untilAsserted(() ->
                assertThat(told(stranger)).contains("mail PROPOSAL_PROMOTED", "notice PROPOSAL_PROMOTED"));
        assertThat(body(stranger, "PROPOSAL_PROMOTED"))
                .contains("Softer brakes")
                .doesNotContain("Busan");
        for (var receiver : List.of(company, centre))
            await().untilAsserted(() -> assertThat(told(receiver))
                    .contains("notice PROPOSAL_PROMOTED_FOR_RECEIVERS", "notice PARTICIPATION_ENDED"));
    }

    @Test
    void withdrawnDraftWasNeverAnybodyElses() {
        var challenge = published(challenges, programs, text("Quieter ports"), company, centre);
        var id = drafted(proposals, challenge, ProposalFixtures.text("Secret title"), startup);
        proposals.withdraw(id, startup);
        var second = submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        proposals.withdraw(second, startup);

        await().untilAsserted(() -> assertThat(told(company)).contains("notice PROPOSAL_WITHDRAWN"));
        await().untilAsserted(() -> assertThat(told(centre)).containsOnlyOnce("notice PROPOSAL_WITHDRAWN"));
        assertThat(jdbc.sql("select count(*) from notice where account_id <> ? and 'Secret title' = any (arguments)")
                        .param(startup.account().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void challengeGoesBackWithTheRemarkAndItsEndIsToldToThoseWhoWrite() {
        var id = drafted(challenges, programs, text("Quieter ports"), company, centre);
        challenges.offer(id, company);
        challenges.giveBack(id, "Which port?", centre);

        await().untilAsserted(() -> assertThat(told(company)).contains("mail CHALLENGE_RETURNED"));
        assertThat(body(company, "CHALLENGE_RETURNED")).contains("Quieter ports", "> Which port?");

        challenges.offer(id, company);
        challenges.publish(id, centre);
        drafted(proposals, id, ProposalFixtures.text("Soft brakes"), startup);
        var other = people.startup();
        proposals.withdraw(drafted(proposals, id, ProposalFixtures.text("Given up"), other), other);
        challenges.close(id, "", company);

        isTold(startup, "mail CHALLENGE_CLOSED_FOR_APPLICANTS", "notice CHALLENGE_CLOSED_FOR_APPLICANTS");
        var link = (String) mail(startup, "CHALLENGE_CLOSED_FOR_APPLICANTS").get("link");
        assertThat(mvc.get().uri(link).with(as(startup)))
                .hasStatusOk()
                .bodyText()
                .contains("Soft brakes");
        await().untilAsserted(() -> assertThat(told(company)).contains("mail CHALLENGE_CLOSED"));
        isTold(other);
        isTold(stranger);
    }

    @Test
    void circleIsToldOfEachStep() {
        var id = published(challenges, programs, text("Quieter ports", Disclosure.NAMED), company, centre);

        circles.request(id, startup);
        circles.name(id, startup.of(), company);
        circles.accept(id, startup);

        isTold(startup, "mail ACCESS_GRANTED", "notice ACCESS_GRANTED");
        isTold(
                company,
                "mail CHALLENGE_PUBLISHED",
                "notice CHALLENGE_PUBLISHED",
                "mail ACCESS_REQUESTED",
                "notice ACCESS_REQUESTED",
                "notice TERMS_ACCEPTED");
        assertThat(body(company, "ACCESS_REQUESTED")).contains(startup.organizationName());
        isTold(stranger);
    }

    /** As long as only its owner sees the challenge, its title is told to nobody else. */
    @Test
    void whoIsNamedBeforePublicationIsToldAtPublication() {
        var id = drafted(challenges, programs, text("Quieter ports", Disclosure.NAMED), company, centre);
        circles.name(id, startup.of(), company);
        await().untilAsserted(() -> assertThat(waiting(id)).isZero());
        isTold(startup);

        challenges.offer(id, company);
        challenges.publish(id, centre);

        isTold(startup, "mail ACCESS_GRANTED", "notice ACCESS_GRANTED");
    }

    @Test
    void centreSeesThatAReviewIsThereAndTheApplicantDoesNot() {
        var id = proposal();

        review(id, company);
        review(id, centre);

        await().untilAsserted(() -> assertThat(told(centre)).containsOnlyOnce("notice REVIEW_SUBMITTED"));
        isTold(startup, "notice PROPOSAL_SUBMITTED", "mail PROPOSAL_SUBMITTED");
    }

    @Test
    void bothSidesAndTheCentreFollowAMatch() {
        var id = match();

        await().untilAsserted(() -> assertThat(told(company)).contains("mail MATCH_PROPOSED", "notice MATCH_PROPOSED"));
        await().untilAsserted(() -> assertThat(told(startup)).contains("mail MATCH_PROPOSED", "notice MATCH_PROPOSED"));
        assertThat(body(startup, "MATCH_PROPOSED")).contains("Korean Standard Time", "> Brakes for crane 4");

        matches.confirm(id, company);
        await().untilAsserted(() -> assertThat(told(startup)).contains("mail MATCH_ANSWERED", "notice MATCH_ANSWERED"));
        await().untilAsserted(() -> assertThat(told(centre)).contains("notice MATCH_HALF_CONFIRMED"));
        matches.confirm(id, startup);

        for (var member : List.of(company, startup, centre))
            await().untilAsserted(
                            () -> assertThat(told(member)).contains("mail MATCH_CONFIRMED", "notice MATCH_CONFIRMED"));
        assertThat(told(company)).doesNotContain("mail MATCH_ANSWERED");
        assertThat(told(centre)).doesNotContain("mail MATCH_HALF_CONFIRMED", "mail MATCH_PROPOSED");
        isTold(stranger);
    }

    @Test
    void refusalOfAMatchIsToldWithItsReason() {
        var id = match();

        matches.decline(id, english("No capacity this year"), startup);

        for (var member : List.of(company, startup, centre))
            await().untilAsserted(() -> assertThat(told(member)).contains("mail MATCH_DECLINED"));
        assertThat(body(company, "MATCH_DECLINED"))
                .contains(startup.organizationName() + " has declined", "> No capacity this year");
    }

    private ProposalId proposal() {
        var challenge = published(challenges, programs, text("Quieter ports"), company, centre);
        var id = submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        // else whoever joins now may be told of it, too
        await().untilAsserted(() -> assertThat(told(startup)).contains("mail PROPOSAL_SUBMITTED"));
        return id;
    }

    private MatchId match() {
        var id = proposal();
        proposals.accept(id, english("Convincing"), centre);
        return matches.propose(id, english("Brakes for crane 4"), centre);
    }

    private void review(ProposalId id, Viewer reviewer) {
        reviews.submit(id, judged(4, "Solid work"), reviewer);
    }

    private void isTold(Viewer.Member member, String... what) {
        await().untilAsserted(() -> assertThat(told(member)).containsExactlyInAnyOrder(what));
    }

    /** Apart from how they came to be members. */
    private List<String> told(Viewer.Member member) {
        return jdbc.sql("""
                        select 'notice ' || about from notice where account_id = ? and about not in ('ORGANIZATION_VERIFIED', 'MEMBER_INVITED')
                        union all select 'mail ' || about from mail where account_id = ? and about not in ('ORGANIZATION_VERIFIED', 'MEMBER_INVITED')""")
                .params(member.account().value(), member.account().value())
                .query(String.class)
                .list();
    }

    private String body(Viewer.Member member, String about) {
        return (String) mail(member, about).get("body");
    }

    private Map<String, Object> mail(Viewer.Member member, String about) {
        return jdbc.sql("select subject, body, link from mail where account_id = ? and about = ?")
                .params(member.account().value(), about)
                .query()
                .singleRow();
    }

    private int waiting(Record id) {
        return jdbc.sql("select count(*) from event_publication where position(? in serialized_event) > 0")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }
}
