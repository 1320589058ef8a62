package ieum.reviews;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.text;
import static ieum.proposals.ProposalFixtures.english;
import static ieum.reviews.ReviewFixtures.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.Accounts;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Attachments;
import ieum.proposals.Passages;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** Somebody from elsewhere is asked to review, sees what they are given, and nothing once it is taken. */
@PagesTest
class ExpertTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Programs programs;

    @Autowired
    Calls calls;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Experts experts;

    @Autowired
    Panels panels;

    @Autowired
    Reviews reviews;

    @Autowired
    Passages passages;

    @Autowired
    Discussions discussions;

    @Autowired
    ReviewQueues queues;

    @Autowired
    RowSecurity security;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member boss;
    Viewer.Member company;
    Viewer.Member first;
    Viewer.Member second;
    CallId call;
    ProposalId robots;
    ProposalId water;

    @BeforeEach
    void twoProposalsWereReceived() {
        boss = people.centre();
        company = people.demand();
        first = people.startup();
        second = people.startup();
        var program = programs.open(
                ProgramFixtures.program(people.ministry(), 3, 3, boss.of()), ProgramFixtures.call(), boss);
        call = calls.of(program).getFirst().id();
        var challenge = challenges.draft(program, boss.of(), text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, boss);
        robots = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Robotics on the quay"), first);
        attachments.add(robots, "plan.pdf", new ByteArrayInputStream(FileFixtures.pdf()), first);
        proposals.submit(robots, first);
        water = ProposalFixtures.submitted(proposals, challenge, ProposalFixtures.text("Softer brakes"), second);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    void whoIsAskedByMailMakesAnAccount_declaresConflicts_andReviewsWhatIsGiven() {
        var address = People.someAddress();
        assertThat(post(
                        "/calls/" + call + "/experts",
                        boss,
                        Map.of(
                                "name", "Kim Ha-neul",
                                "email", address,
                                "language", "KO",
                                "affiliation", "Institute of Machinery",
                                "fields", "robotics")))
                .hasRedirectedUrl("/calls/" + call + "/experts");
        var id = asked().getFirst().id();
        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select subject from mail where address = ? and language = 'KO'")
                                        .param(address)
                                        .query(String.class)
                                        .list())
                                .singleElement()
                                .asString()
                                .startsWith("심사 초대:"));
        var link = experts.path(id);
        var visitor = new Viewer.Visitor();
        assertThat(body(link, visitor)).contains("Kim Ha-neul", address, "Create account");

        var made = post(link + "/account", visitor, Map.of("person", "Kim Ha-neul", "password", People.PASSWORD));
        assertThat(made).hasRedirectedUrl(link);
        var expert = organizations.viewer(accounts.find(address).orElseThrow());
        // nothing is accepted without the declaration, and what was chosen is still there
        assertThat(post(link, expert, Map.of("organization", first.organizationName(), "kind", "FAMILY")))
                .hasStatusOk()
                .bodyText()
                .contains("Confirm that you have declared", first.organizationName());
        assertThat(post(
                        link,
                        expert,
                        Map.of("declared", "true", "organization", first.organizationName(), "kind", "FAMILY")))
                .hasRedirectedUrl("/");

        assertThat(asked().getFirst().status()).isEqualTo(ExpertStatus.ACCEPTED);
        assertThat(body("/calls/" + call + "/experts", boss))
                .contains("Kim Ha-neul", "Institute of Machinery", "Robotics", "accepted");
        await().untilAsserted(() -> assertThat(body("/notices", boss)).contains("Kim Ha-neul reviews for"));
        assertThat(panels.expertise(expert)).containsExactly("robotics");
        assertThatThrownBy(() -> give(robots, expert)).isInstanceOf(Clash.class);
        give(water, expert);

        assertThat(body("/", expert)).contains("/proposals/" + water + "/review\"");
        assertThat(mvc.get().uri("/reviews/next").with(as(expert))).hasRedirectedUrl("/proposals/" + water + "/review");
        assertThat(body("/proposals/" + water + "/review", expert)).contains("Submit review", "Softer brakes");
        assertThat(post(
                        "/proposals/" + water + "/review",
                        expert,
                        Map.of(
                                "a.need", "4",
                                "a.technology", "4",
                                "a.feasibility", "4",
                                "a.team", "4",
                                "a.comment", "Solid work")))
                .hasRedirectedUrl("/proposals/" + water + "/reviews");
        assertThat(post("/proposals/" + water + "/reviews/remarks", expert, Map.of("words", "I measured it")))
                .hasRedirectedUrl("/proposals/" + water + "/reviews");
        assertThat(body("/proposals/" + water + "/reviews", expert)).contains("Solid work", "I measured it");
        assertThat(mvc.get().uri("/reviews/next").with(as(expert))).hasRedirectedUrl("/");
        assertThat(body("/proposals/" + water + "/reviews", boss))
                .contains("Kim Ha-neul", "Institute of Machinery", "external expert", "Solid work");
        assertThat(body("/calls/" + call + "/reviewers", boss)).contains("Kim Ha-neul", "1 of 1");
        assertThat(body("/calls/" + call + "/consistency", boss)).contains("Kim Ha-neul", "Institute of Machinery");
    }

    @Test
    void expertSeesWhatIsGiven_andNothingAroundIt() {
        var expert = expert();
        assertThat(listed(expert)).isEmpty();
        give(robots, expert);
        reviews.submit(robots, judged(2, "Too early for that"), company);

        assertThat(listed(expert)).containsExactly(robots);
        assertThat(listed(expert, "Robotics")).containsExactly(robots);
        assertThat(listed(expert, "Softer")).isEmpty();
        var page = body("/proposals/" + robots, expert);
        assertThat(page)
                .contains("Robotics on the quay", "plan.pdf")
                .doesNotContain("/versions", "/requests", "/receipt", "/matches?", "ieum-life", "Too early for that");
        var file = proposals.get(robots, expert).files().getFirst().id();
        assertThat(mvc.get().uri("/proposals/{id}/files/{file}", robots, file).with(as(expert)))
                .hasStatusOk();
        assertThat(body("/proposals/" + robots + "/reviews", expert))
                .contains("Write your review")
                .doesNotContain("Too early for that", "Reason for the applicant");
        for (var closed : List.of("versions", "requests", "receipt"))
            assertThat(mvc.get().uri("/proposals/" + robots + "/" + closed).with(as(expert)))
                    .as(closed)
                    .hasStatus(404);
        for (var closed : List.of("", "/reviews", "/review", "/files/" + file))
            assertThat(mvc.get().uri("/proposals/" + water + closed).with(as(expert)))
                    .as(closed)
                    .hasStatus(404);
        for (var closed : List.of("reviewers", "experts", "consistency", "feedback", "deciding"))
            assertThat(mvc.get().uri("/calls/" + call + "/" + closed).with(as(expert)))
                    .as(closed)
                    .hasStatus(403);
    }

    @Test
    void reviewsOfOthersAndTheDiscussionOpenWithTheirOwn() {
        var expert = expert();
        give(robots, expert);
        reviews.submit(robots, judged(2, "Too early for that"), company);
        discussions.say(robots, english("Who measured it?"), company);
        assertThat(reviews.of(robots, expert)).isEmpty();
        assertThat(discussions.of(robots, expert).remarks()).isEmpty();
        assertThatThrownBy(() -> discussions.say(robots, english("Me, too"), expert))
                .isInstanceOf(Clash.class);

        reviews.submit(robots, judged(5, "The right time"), expert);

        assertThat(reviews.of(robots, expert)).hasSize(2);
        discussions.say(robots, english("They did"), expert);
        assertThat(discussions.of(robots, expert).remarks())
                .extracting(Remark::organizationName)
                .containsExactly(company.organizationName(), "Institute of Machinery");
    }

    @Test
    void databaseShowsAnExpertExactlyTheRowsThatAreGiven() {
        var expert = expert();
        give(robots, expert);
        give(water, people.colleague(boss, MemberRole.REVIEWER));
        reviews.submit(robots, judged(2, "Too early for that"), company);
        reviews.submit(water, judged(3, "Perhaps"), company);
        discussions.say(robots, english("Who measured it?"), company);

        assertThat(rows(expert))
                .containsEntry("proposal", List.of(robots.toString()))
                .containsEntry("proposal_file", List.of(robots.toString()))
                .containsEntry("assignment", List.of(robots.toString()))
                .hasSize(3);
        reviews.submit(robots, judged(5, "The right time"), expert);
        assertThat(rows(expert))
                .containsEntry("review", List.of(robots.toString(), robots.toString()))
                .containsEntry("review_remark", List.of(robots.toString()))
                .hasSize(5);
        assertThat(seen(expert, "select name from expert")).containsExactly("Kim Ha-neul");
        assertThat(seen(people.person(), "select name from expert")).isEmpty();
        assertThat(seen(company, "select name from expert")).isEmpty();
        assertThat(seen(boss, "select e.name from expert e where e.call_id = '" + call + "'"))
                .containsExactly("Kim Ha-neul");
    }

    @Test
    void whatIsTakenIsGoneAtTheNextRequest_andSoIsAllWithTheExpert() {
        var expert = expert();
        give(robots, expert);
        give(water, expert);
        assertThat(listed(expert)).containsExactlyInAnyOrder(robots, water);

        panels.change(call, water, expert.account(), null, boss);
        assertThat(listed(expert)).containsExactly(robots);
        assertThat(mvc.get().uri("/proposals/" + water).with(as(expert))).hasStatus(404);

        reviews.submit(robots, judged(5, "The right time"), expert);
        give(water, expert);
        assertThat(post("/calls/" + call + "/experts/" + asked().getFirst().id() + "/revocation", boss, Map.of()))
                .hasRedirectedUrl("/calls/" + call + "/experts");

        assertThat(listed(expert)).isEmpty();
        assertThat(rows(expert)).isEmpty();
        assertThat(queues.first(expert)).isEmpty();
        assertThatThrownBy(() -> reviews.submit(robots, judged(1, "Changed"), expert))
                .isInstanceOf(NotFound.class);
        // what was submitted stays, and counts
        assertThat(reviews.of(robots, boss)).extracting(ReviewView::score).containsExactly(5.0);
        var panel = panels.get(call, 1, boss);
        assertThat(panel.reviewers())
                .filteredOn(Reviewer::expert)
                .singleElement()
                .matches(one -> !one.active() && one.done() == 1 && one.assigned() == 1);
        assertThat(body("/calls/" + call + "/experts", boss)).contains("1 review submitted", "ended");
        await().untilAsserted(() -> assertThat(body("/notices", expert)).contains("You no longer review for"));
    }

    @Test
    void conflictGoesBeforeWhatIsGiven() {
        var expert = expert();
        give(robots, expert);
        conflicts.declare(expert.account(), first.of(), ConflictKind.FINANCIAL, null, expert);

        assertThat(listed(expert)).isEmpty();
        assertThat(rows(expert)).isEmpty();
        assertThat(mvc.get().uri("/proposals/" + robots).with(as(expert))).hasStatus(404);
        assertThat(body("/", expert)).doesNotContain("/proposals/" + robots);
    }

    @Test
    void nobodyIsGivenWhatTheirAffiliationOrTheirOwnOrganisationProposes() {
        var affiliated = accept(experts.invite(
                call, new ExpertText(People.someAddress(), "Lee", Language.EN, first.of(), null, List.of()), boss));
        assertThatThrownBy(() -> give(robots, affiliated)).isInstanceOf(Clash.class);
        give(water, affiliated);
        assertThat(listed(affiliated)).containsExactly(water);

        var address = accounts.get(second.account()).email();
        var member =
                experts.invite(call, new ExpertText(address, "Park", Language.EN, null, "At home", List.of()), boss);
        experts.accept(member, token(member), Map.of(), second);
        assertThatThrownBy(() -> give(water, second)).isInstanceOf(Clash.class);
        give(robots, second);
        // what they see as an expert adds to what they see as a member
        assertThat(listed(second)).containsExactlyInAnyOrder(robots, water);
        assertThat(body("/", second)).contains("/proposals/" + robots + "/review\"");
        assertThat(proposals.isEntrusted(water, second)).isFalse();
        assertThat(proposals.isEntrusted(robots, second)).isTrue();
    }

    @Test
    void fieldsOfAnExpertCountInTheAssignment_andTheirCapacityBindsIt() {
        var expert = expert();
        panels.seat(
                call,
                1,
                Map.of(
                        expert.account(),
                        1,
                        people.colleague(boss, MemberRole.REVIEWER).account(),
                        2),
                boss);
        panels.distribute(call, boss);

        assertThat(panels.get(call, 1, boss).points()).isEqualTo(Panel.KNOWN);
        panels.confirm(call, boss);
        assertThat(listed(expert)).containsExactly(robots);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from mail where account_id = ? and about = 'REVIEWERS_ASSIGNED'")
                                .param(expert.account().value())
                                .query(Integer.class)
                                .single())
                .isOne());
    }

    @Test
    void expertJudgesAtTheStageWhereItIs_andSeesNotWhoLetItPass() {
        var program = proposals.get(robots, boss).program();
        call = calls.open(program, ProgramFixtures.stagedCall(List.of(Stage.REVIEW, Stage.INTERVIEW)), boss);
        var staged = proposals.start(call, boss.of(), first);
        proposals.save(
                staged,
                ProposalFixtures.text("Staged"),
                proposals.get(staged, first).version(),
                first);
        proposals.submit(staged, first);
        var expert = expert();
        give(staged, expert);
        assertThat(stage(staged, expert)).isEqualTo(Stage.REVIEW);
        reviews.submit(staged, judged(2, "Too early for that"), people.colleague(boss, MemberRole.REVIEWER));

        passages.pass(staged, Stage.REVIEW, boss);

        assertThat(stage(staged, expert)).isEqualTo(Stage.INTERVIEW);
        assertThat(seen(expert, "select passed_by from proposal_stage")).isEmpty();
        assertThat(seen(people.person(), "select stage from entrusted_stage")).isEmpty();
        // a review at this stage shows those of this stage, and the discussion only where all were given
        reviews.submit(staged, judged(5, "The right time"), expert);
        assertThat(seen(expert, "select stage from review where proposal_id = '" + staged + "'"))
                .containsExactly("INTERVIEW");
        assertThat(reviews.of(staged, expert)).hasSize(1);
        security.lookAs(expert.onlooker());
        assertThat(reviews.seesAll(proposals.get(staged, expert), expert)).isFalse();
    }

    private Stage stage(ProposalId id, Viewer viewer) {
        security.lookAs(viewer.onlooker());
        try {
            return reviews.toWrite(id, viewer).stage();
        } finally {
            security.forget();
        }
    }

    @Test
    void sightEndsWithTheDecision() {
        var expert = expert();
        give(robots, expert);
        proposals.decline(robots, english("Too early"), boss);

        assertThat(listed(expert)).isEmpty();
        assertThat(mvc.get().uri("/proposals/" + robots).with(as(expert))).hasStatus(404);
    }

    @Test
    void whoDeclinesNeedsNoAccount_andTheReasonIsReadByThoseWhoAsked() {
        var id = invite(People.someAddress());
        var link = experts.path(id);
        assertThat(post(link + "/refusal", new Viewer.Visitor(), Map.of("reason", "I am on leave")))
                .hasRedirectedUrl("/");

        assertThat(body("/calls/" + call + "/experts", boss)).contains("declined", "I am on leave");
        assertThat(mvc.get().uri(link)).hasStatus(409);
        assertThatThrownBy(() -> experts.invite(id, boss)).isInstanceOf(Clash.class);
        await().untilAsserted(() -> assertThat(body("/notices", boss)).contains("does not review for"));
    }

    @Test
    void invitationExpires_isSentAgain_andCanBeWithdrawn() {
        var address = People.someAddress();
        var id = invite(address);
        assertThatThrownBy(() -> invite(address)).isInstanceOf(Clash.class);
        var link = experts.path(id);
        jdbc.sql(
                        "update expert set invited_at = invited_at - interval '15 days', sent_at = sent_at - interval '15 days' where id = ?")
                .param(id.value())
                .update();
        assertThat(mvc.get().uri(link)).hasStatus(409);
        assertThat(body("/calls/" + call + "/experts", boss)).contains("expired");

        assertThat(post("/calls/" + call + "/experts/" + id + "/mail", boss, Map.of()))
                .hasRedirectedUrl("/calls/" + call + "/experts");
        assertThat(mvc.get().uri(link)).hasStatusOk();
        assertThat(experts.get(id).expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(13)));
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from mail where address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2));

        experts.revoke(id, boss);
        assertThat(mvc.get().uri(link)).hasStatus(409);
        assertThat(mvc.get().uri("/experts/" + id + "/a-guess")).hasStatus(404);
        invite(address);
    }

    @Test
    void onlyThoseWhoConveneAsk_andOnlyWhoWasAskedAccepts() {
        var text = new ExpertText(People.someAddress(), "Kim", Language.EN, null, "Elsewhere", List.of());
        assertThatThrownBy(() -> experts.invite(call, text, company)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> experts.of(call, people.colleague(boss, MemberRole.REVIEWER)))
                .isInstanceOf(Refused.class);
        var id = invite(People.someAddress());
        assertThatThrownBy(() -> experts.revoke(id, people.centre())).isInstanceOf(NotFound.class);
        var other = people.person();
        assertThat(body(experts.path(id), other)).contains("Sign in with that address");
        assertThatThrownBy(() -> experts.accept(id, token(id), Map.of(), other)).isInstanceOf(Clash.class);
    }

    private ExpertId invite(String address) {
        return experts.invite(
                call,
                new ExpertText(
                        address, "Kim Ha-neul", Language.EN, null, "Institute of Machinery", List.of("robotics")),
                boss);
    }

    private Viewer expert() {
        return accept(invite(People.someAddress()));
    }

    private Viewer accept(ExpertId id) {
        var account = experts.register(id, token(id), experts.get(id).text().name(), People.PASSWORD);
        var expert = organizations.viewer(account);
        experts.accept(id, token(id), Map.of(), expert);
        return expert;
    }

    private String token(ExpertId id) {
        return experts.path(id).split("/")[3];
    }

    private void give(ProposalId id, Viewer viewer) {
        panels.change(call, id, null, viewer.account(), boss);
        panels.confirm(call, boss);
    }

    private List<ExpertView> asked() {
        return experts.of(call, boss);
    }

    /** As a request of theirs asks, with row-level security. */
    private List<ProposalId> listed(Viewer viewer) {
        return listed(viewer, null);
    }

    private List<ProposalId> listed(Viewer viewer, @Nullable String words) {
        security.lookAs(viewer.onlooker());
        try {
            return proposals
                    .all(new ProposalFilter(words, null, null, null, null, null, null, null, null, null, null), viewer)
                    .stream()
                    .map(ProposalRow::id)
                    .toList();
        } finally {
            security.forget();
        }
    }

    /** What of the two proposals this viewer's connection sees, by tables in which it sees anything. */
    private Map<String, List<String>> rows(Viewer viewer) {
        return Stream.of(
                        "proposal",
                        "proposal_file",
                        "proposal_step",
                        "proposal_sketch",
                        "proposal_version",
                        "proposal_request",
                        "proposal_stage",
                        "assignment",
                        "review",
                        "review_draft",
                        "review_remark",
                        "feedback",
                        "proposed_decision")
                .map(table -> {
                    var of = table.equals("proposal") ? "id" : "proposal_id";
                    return Map.entry(
                            table,
                            seen(
                                    viewer,
                                    "select " + of + " from " + table + " where " + of + " in ('" + robots + "', '"
                                            + water + "')"));
                })
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> seen(Viewer viewer, String query) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql(query).query(String.class).list();
        } finally {
            security.forget();
        }
    }

    private MvcTestResult post(String address, Viewer viewer, Map<String, String> parameters) {
        var typed = new LinkedMultiValueMap<String, String>();
        parameters.forEach(typed::add);
        return mvc.post()
                .uri(address)
                .params(typed)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private String body(String address, Viewer viewer) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(as(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
