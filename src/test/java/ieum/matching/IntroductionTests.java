package ieum.matching;

import static ieum.challenges.ChallengeFixtures.published;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.Pages;
import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.files.StoredFile;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class IntroductionTests {
    @Autowired
    Introductions introductions;

    @Autowired
    Threads threads;

    @Autowired
    Matches matches;

    @Autowired
    Onwards onwards;

    @Autowired
    Attachments attachments;

    @Autowired
    ReplyDuties duties;

    @Autowired
    ReplyReminders reminders;

    @Autowired
    Proposals proposals;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Conflicts conflicts;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    Viewer.Member stranger;
    ChallengeId challenge;
    ProgramId program;

    @BeforeEach
    void publish() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        stranger = people.startup();
        challenge = published(challenges, programs, text("Quieter ports"), company, centre);
        program = challenges.get(challenge, company).program();
    }

    @Test
    void whatACentreNotesIsKnownToNobodyElse() {
        var id = noted();

        for (var other : List.of(company, startup, stranger))
            assertThatThrownBy(() -> introductions.get(id, other)).isInstanceOf(NotFound.class);
        assertThat(page("/introductions", startup)).contains("0 entries");
        assertThat(page("/introductions", centre)).contains("Quieter ports", "Noted");
        assertThat(page("/", centre)).contains("Ask both sides, or strike off the list");
    }

    @Test
    void bothAreAskedAndTalkOnceBothHaveSaidYes() {
        var id = introduced();
        assertThat(page("/introductions/" + id, company))
                .contains("Your reply is needed", "Both build quiet brakes", startup.organizationName());

        introductions.accept(id, company);
        assertThat(introductions.get(id, company).status()).isEqualTo(IntroductionStatus.INTRODUCED);
        assertThat(threads.of(id, company)).isEmpty();
        introductions.accept(id, startup);

        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.TALKING);
        assertThat(threads.of(id, startup)).isPresent();
        assertThat(page("/introductions/" + id, startup)).contains("Both sides have agreed", "Write a proposal");
    }

    @Test
    void declinedPairIsNotSuggestedAgain() {
        var id = introduced();
        introductions.decline(id, DeclineReason.NO_CAPACITY, english("Not this year"), company);

        assertThat(page("/introductions/" + id, startup))
                .contains("Declined by " + company.organizationName(), "No people or budget", "Not this year");
        assertThat(introductions.said(List.of(startup.of())))
                .containsExactly(new Said(company.of(), startup.of(), challenge, Said.Kind.NO_THANKS));
        assertThatThrownBy(this::noted).isInstanceOf(Clash.class).hasMessage("introduction.saidNo");
        assertThatThrownBy(() -> introductions.request(challenge, null, english("Please"), startup))
                .hasMessage("introduction.saidNo");
        assertThat(introductions.request(challenge, startup.of(), english("Now we could"), company))
                .isNotEqualTo(id);
    }

    @Test
    void whoKnowEachOtherAreSaidToHaveMet() {
        var id = introduced();
        introductions.decline(id, DeclineReason.MET_BEFORE, null, startup);

        assertThat(introductions.said(List.of(company.of())))
                .extracting(Said::kind)
                .containsExactly(Said.Kind.MET_BEFORE);
    }

    @Test
    void startupAsksForAnIntroductionAndOnlyTheCentreLearnsOfIt() {
        var id = introductions.request(challenge, null, english("We dampen cranes"), startup);

        assertThatThrownBy(() -> introductions.get(id, company)).isInstanceOf(NotFound.class);
        assertThat(page("/", centre)).contains("Answer a request for an introduction");
        assertThat(page("/introductions/" + id, centre)).contains("We dampen cranes");
        introductions.introduce(id, null, centre);

        assertThat(introductions.get(id, company).waitsFor()).containsExactly(Side.DEMAND);
        introductions.accept(id, company);
        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.TALKING);
    }

    /** What the centre had noted already is the same introduction, but whoever asks does not learn of the note. */
    @Test
    void requestForWhatIsNotedShowsNothingOfTheNote() {
        var noted = noted();
        var id = introductions.request(challenge, null, english("We dampen cranes"), startup);

        assertThat(id).isEqualTo(noted);
        assertThat(page("/introductions/" + id, startup))
                .contains("Asked for")
                .doesNotContain("Both build quiet brakes");
    }

    @Test
    void submittedProposalMovesTheIntroductionAndItsDeclineEndsIt() {
        var id = talking();
        var proposal = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        await().untilAsserted(() ->
                assertThat(introductions.get(id, centre).status()).isEqualTo(IntroductionStatus.PROPOSED));
        assertThat(introductions.get(id, company).proposal()).isEqualTo(proposal);

        proposals.decline(proposal, english("Too early"), centre);
        await().untilAsserted(() ->
                assertThat(introductions.get(id, centre).status()).isEqualTo(IntroductionStatus.DECLINED));
    }

    @Test
    void matchComesFromAnIntroductionWithoutAProposalAndCountsOnceBothConfirm() {
        var id = talking();
        var match = matches.propose(id, english("Brakes for crane 4"), centre);
        assertThat(introductions.get(id, company).status()).isEqualTo(IntroductionStatus.PROPOSED);
        assertThat(matches.propose(id, english("Again"), centre)).isEqualTo(match);
        matches.confirm(match, company);
        assertThat(matches.confirmed(program)).isZero();
        matches.confirm(match, startup);

        assertThat(matches.confirmed(program)).isEqualTo(1);
        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.CONFIRMED);
        assertThat(programs.get(program).startupTaken()).isEqualTo(1);
        assertThat(page("/matches/" + match, company)).contains("/introductions/" + id, "and by nobody else");
    }

    @Test
    void declinedMatchLetsTheTwoTalkOn() {
        var id = talking();
        var match = matches.propose(id, english("Brakes for crane 4"), centre);
        matches.decline(match, english("Another crane"), company);

        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.TALKING);
        assertThat(matches.propose(id, english("Brakes for crane 5"), centre)).isNotEqualTo(match);
    }

    @Test
    void messageSentTwiceStandsOnceAndAnotherTextWithTheSameKeyToo() throws Exception {
        var thread = threads.of(talking(), startup).orElseThrow().id();
        var key = UUID.randomUUID();
        Callable<MessageId> sending = () -> threads.write(thread, key, english("Hello"), List.of(), startup);
        try (var clicks = Executors.newFixedThreadPool(4)) {
            var sent = clicks.invokeAll(List.of(sending, sending, sending, sending));
            for (var one : sent) assertThat(one.get()).isEqualTo(sent.getFirst().get());
        }
        threads.write(thread, key, english("And something else"), List.of(), startup);

        assertThat(threads.get(thread, company).messages())
                .extracting(message -> message.words().original())
                .containsExactly("Hello", "And something else");
    }

    @Test
    void messagesAreReadByTheTwoAndTheirCentreAndByNobodyElse() {
        var id = talking();
        var thread = threads.of(id, startup).orElseThrow().id();
        assertThat(mvc.post()
                        .uri("/threads/{id}/messages", thread)
                        .with(Pages.as(startup))
                        .with(csrf())
                        .param("key", UUID.randomUUID().toString())
                        .param("words", "An offer of twelve brakes"))
                .hasStatus3xxRedirection();

        assertThat(page("/", company)).contains("Read 1 new message");
        assertThat(page("/introductions/" + id, company)).contains("An offer of twelve brakes", "1 new message");
        assertThat(page("/introductions/" + id, company)).doesNotContain("1 new message");
        assertThat(page("/introductions/" + id, centre)).contains("An offer of twelve brakes");
        for (var other : List.of(stranger, people.centre(), people.administrator()))
            assertThatThrownBy(() -> threads.get(thread, other)).isInstanceOf(NotFound.class);
        var reader = people.colleague(company, MemberRole.READER);
        assertThat(threads.get(thread, reader).open()).isFalse();
        var concerned = people.colleague(centre, MemberRole.EDITOR);
        conflicts.declare(concerned.account(), startup.of(), ConflictKind.FAMILY, null, concerned);
        assertThat(mvc.get().uri("/threads/" + thread).with(Pages.as(concerned)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/introductions/" + id).with(Pages.as(concerned)))
                .hasStatus(404);
        await().untilAsserted(
                        () -> assertThat(mails(company)).anyMatch(body -> body.contains("has written a message")));
        assertThat(mails(company)).noneMatch(body -> body.contains("twelve brakes"));
    }

    @Test
    void messageIsWithdrawnByItsAuthorWithinADayAndLeavesAMark() {
        var id = talking();
        var thread = threads.of(id, startup).orElseThrow().id();
        var message = threads.write(thread, UUID.randomUUID(), english("A slip"), List.of(), startup);
        var old = threads.write(thread, UUID.randomUUID(), english("From yesterday"), List.of(), startup);
        jdbc.sql("update thread_message set written_at = written_at - interval '25 hours' where id = ?")
                .param(old.value())
                .update();
        threads.withdraw(thread, message, startup);

        assertThat(page("/introductions/" + id, company))
                .contains("Withdrawn by its author", "From yesterday")
                .doesNotContain("A slip");
        assertThatThrownBy(() -> threads.withdraw(thread, old, startup)).hasMessage("message.tooLate");
    }

    @Test
    void replyIsDueWhenTheProgrammeSaysAndRemindedOfOnce() {
        duties.set(program, 5, centre);
        var id = introduced();
        var due = introductions.get(id, centre).due();
        assertThat(Duration.between(Instant.now(), due)).isBetween(Duration.ofDays(4), Duration.ofDays(5));

        asked(id, Duration.ofDays(3), Duration.ofDays(2));
        reminders.look();
        reminders.look();
        await().untilAsserted(() -> assertThat(notices(company)).contains("REPLY_AHEAD"));
        asked(id, Duration.ofDays(6), Duration.ofDays(-1));
        reminders.look();
        await().untilAsserted(() -> assertThat(notices(centre)).contains("REPLY_OVERDUE"));
        assertThat(notices(company)).containsOnlyOnce("REPLY_AHEAD").doesNotContain("REPLY_OVERDUE");
        assertThat(page("/", centre)).contains("Follow up: a reply is overdue");
        assertThat(page("/introductions?overdue=true", centre)).contains("1 entry");
    }

    @Test
    void rateCountsWhoAnsweredInTimeAndOpensItsRows() {
        var id = introduced();
        introductions.accept(id, startup);
        asked(id, Duration.ofDays(20), Duration.ofDays(-6));

        assertThat(duties.rates(program, centre))
                .extracting(ReplyRate::organization, ReplyRate::asked, ReplyRate::inTime)
                .containsExactly(tuple(company.of(), 1, 0), tuple(startup.of(), 1, 1));
        assertThat(page("/programs/" + program + "/replies", centre)).contains("1 of 2 answered in time");
        assertThat(page("/introductions?program=" + program + "&replied=LATE&organization=" + company.of(), centre))
                .contains("1 entry");
        assertThat(page("/introductions?program=" + program + "&replied=LATE&organization=" + startup.of(), centre))
                .contains("0 entries");
    }

    @Test
    void interestOfBothOpensItAtOnceAndOnce() {
        var interest = UUID.randomUUID();
        var id = introductions.open(
                program, centre.of(), company.of(), startup.of(), english("Brakes"), interest, startup.account());

        assertThat(introductions.open(
                        program,
                        centre.of(),
                        company.of(),
                        startup.of(),
                        english("Brakes"),
                        interest,
                        startup.account()))
                .isEqualTo(id);
        assertThat(introductions.get(id, company).status()).isEqualTo(IntroductionStatus.TALKING);
        assertThat(threads.of(id, company)).isPresent();
    }

    /** With its texts, and noted from where it came; only with consent. */
    @Test
    void declinedProposalIsOfferedOnAndBecomesADraftWhenItsApplicantAgrees() {
        var other = challenges.draft(program, centre.of(), text("Quieter docks"), company);
        challenges.offer(other, company);
        challenges.publish(other, centre);
        var proposal = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
        attachments.add(proposal, "plan.pdf", FileFixtures.stream(FileFixtures.pdf()), startup);
        proposals.submit(proposal, startup);
        proposals.decline(proposal, english("Too early"), centre);
        assertThatThrownBy(() -> onwards.offer(proposal, other, null, centre)).hasMessage("onward.notAllowed");
        assertThat(page("/proposals/" + proposal + "/onward", startup)).contains("Yes, offer it on");

        onwards.allow(proposal, startup);
        assertThat(page("/proposals/" + proposal + "/onward", startup))
                .contains("Allowed since", "Take the consent back");
        assertThat(page("/", centre)).contains("Offer a declined proposal to another challenge");
        assertThat(page("/onward/" + proposal, centre)).contains("Quieter docks", startup.organizationName());
        var id = onwards.offer(proposal, other, null, centre);
        assertThat(page("/introductions/" + id, startup)).contains("your earlier proposal becomes a draft");
        assertThat(page("/introductions/" + id, company)).doesNotContain("Soft brakes", proposal.toString());
        introductions.accept(id, startup);

        var draft = introductions.draft(id).orElseThrow();
        var carried = proposals.get(draft, startup);
        assertThat(carried.challenge()).isEqualTo(other);
        assertThat(carried.status()).isEqualTo(ProposalStatus.DRAFT);
        assertThat(carried.text()).isEqualTo(proposals.get(proposal, startup).text());
        assertThat(carried.files()).extracting(StoredFile::name).containsExactly("plan.pdf");
        assertThat(page("/introductions/" + id, startup)).contains("/proposals/" + draft + "/edit");

        onwards.revoke(proposal, startup);
        assertThatThrownBy(() -> onwards.offer(proposal, other, null, centre)).hasMessage("onward.notAllowed");
    }

    @Test
    void centreBringsTwoTogetherOnATopicWithoutAChallenge() {
        assertThat(page("/programs/" + program + "/replies", centre)).contains("Introduce two organisations");
        assertThat(page("/introductions/new?program=" + program + "&q=" + company.of(), centre))
                .contains("Choose the organisation that looks for something");
        var answer = mvc.post()
                .uri("/introductions")
                .with(Pages.as(centre))
                .with(csrf())
                .param("program", program.toString())
                .param("demand", company.of().toString())
                .param("organization", startup.of().toString())
                .param("topic", "Hydrogen valves")
                .param("remark", "Both test valves")
                .param("told", "true")
                .exchange();
        var id = IntroductionId.of(
                String.valueOf(answer.getResponse().getRedirectedUrl()).substring("/introductions/".length()));

        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.INTRODUCED);
        assertThat(page("/introductions/" + id, startup)).contains("Hydrogen valves", "Both test valves");
        await().untilAsserted(() -> assertThat(notices(startup)).contains("INTRODUCTION_MADE"));
    }

    /** What was typed stays, and what is missing is said. */
    @Test
    void refusalForAnotherReasonNeedsWords() {
        var id = introduced();
        var answer = mvc.post()
                .uri("/introductions/{id}/refusal", id)
                .with(Pages.as(startup))
                .with(csrf())
                .param("reason", "OTHER");

        assertThat(answer).bodyText().contains("Say in a few words why.");
        assertThat(introductions.get(id, startup).status()).isEqualTo(IntroductionStatus.INTRODUCED);
    }

    @Test
    void whatIsProposedIsNotDeclinedAsAnIntroduction() {
        var id = talking();
        matches.propose(id, english("Brakes for crane 4"), centre);

        assertThatThrownBy(() -> introductions.decline(id, DeclineReason.NO_CAPACITY, null, company))
                .hasMessage("introduction.isProposed");
    }

    @Test
    void listAsksAsOftenForThreeAsForOne() {
        introduced();
        var one = queries.of("/introductions", centre);
        for (int more = 0; more < 2; more++) {
            startup = people.startup();
            introduced();
        }

        assertThat(queries.of("/introductions", centre)).isEqualTo(one);
    }

    private IntroductionId noted() {
        return introductions.introduce(
                challenge,
                startup.of(),
                english("Both build quiet brakes"),
                "{\"words\":[\"brake\",\"crane\"]}",
                centre);
    }

    private IntroductionId introduced() {
        var id = noted();
        introductions.introduce(id, null, centre);
        return id;
    }

    private IntroductionId talking() {
        var id = introduced();
        introductions.accept(id, company);
        introductions.accept(id, startup);
        return id;
    }

    private void asked(IntroductionId id, Duration ago, Duration ahead) {
        jdbc.sql("update introduction_reply set asked_at = ?, due_at = ? where introduction_id = ?")
                .params(
                        Instant.now().minus(ago).atOffset(ZoneOffset.UTC),
                        Instant.now().plus(ahead).atOffset(ZoneOffset.UTC),
                        id.value())
                .update();
        jdbc.sql(
                        "update introduction_reply set given_at = asked_at + interval '1 day' where introduction_id = ? and given_at is not null")
                .param(id.value())
                .update();
    }

    private String page(String address, Viewer viewer) {
        return new String(
                mvc.get()
                        .uri(address)
                        .with(Pages.as(viewer))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private List<String> notices(Viewer viewer) {
        return jdbc.sql("select about from notice where account_id = ?")
                .param(viewer.account().value())
                .query(String.class)
                .list();
    }

    private List<String> mails(Viewer.Member viewer) {
        return jdbc.sql("select m.body from mail m join account a on a.email = m.address where a.id = ?")
                .param(viewer.account().value())
                .query(String.class)
                .list();
    }
}
