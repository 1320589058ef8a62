package ieum.leaks;

import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.MatrixObjects;
import ieum.PagesTest;
import ieum.files.FileFixtures;
import ieum.matching.Introductions;
import ieum.matching.Matches;
import ieum.matching.Threads;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.proposals.Attachments;
import ieum.proposals.InformationRequests;
import ieum.proposals.Partners;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.reviews.Batches;
import ieum.reviews.Decisions;
import ieum.reviews.Discussions;
import ieum.reviews.Feedbacks;
import ieum.reviews.Outcome;
import ieum.reviews.Panels;
import ieum.reviews.ReviewFixtures;
import ieum.reviews.Reviews;
import ieum.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whoever has a conflict of interest is told the same whether those in conflict propose anything or not. */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictLeakTests {
    private static final String SECRET = "Xylomarkerium";

    @Autowired
    Worlds worlds;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Partners partners;

    @Autowired
    InformationRequests requests;

    @Autowired
    Reviews reviews;

    @Autowired
    Discussions discussions;

    @Autowired
    Decisions decisions;

    @Autowired
    Batches batches;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Panels panels;

    @Autowired
    Matches matches;

    @Autowired
    Introductions introductions;

    @Autowired
    Threads threads;

    MatrixObjects objects;
    LeakStage stage;
    Walk everything;

    @BeforeAll
    void bothWorldsBegin(@Autowired AutowireCapableBeanFactory beans) {
        stage = beans.createBean(LeakStage.class);
        objects = stage.objects;
        everything = Walk.in(Language.EN, Language.KO).routes(objects);
        everything
                .of("/proposals/{id}", Map.of("id", "~secret", "file", "~file", "version", "now"))
                .of("/proposals/{id}", Map.of("id", stage.known.toString(), "version", "now"))
                .of("/calls/{id}", Map.of("id", stage.call.toString(), "proposal", "~secret", "stage", "REVIEW"))
                .of("/programs/{id}", Map.of("id", stage.program.toString()))
                .of("/challenges/{id}", Map.of("id", stage.challenge.toString()))
                .of("/organizations/{id}", Map.of("id", stage.suspect.of().toString()))
                .of("/organizations/{id}", Map.of("id", stage.centre.of().toString()))
                .of("/matches/{id}", Map.of("id", "~match"))
                .of("/introductions/{id}", Map.of("id", "~introduction"))
                .of("/introductions/{id}", Map.of("id", "~suggestion"))
                .of("/threads/{id}", Map.of("id", "~thread", "file", "~sent"))
                .of("/decisions/{id}", Map.of("id", "~batch"))
                .at(
                        "/matches/new?proposal=~secret",
                        "/proposals/~proposed/reviews",
                        "/proposals/~answered/feedback",
                        "/proposals/~joint/partners",
                        "/calls/" + stage.openCall + "/reviewers",
                        "/calls/" + stage.openCall + "/deciding",
                        "/calls/" + stage.otherCall + "/feedback",
                        "/calls/" + stage.otherCall + "/consistency",
                        "/proposals?q=" + SECRET,
                        "/proposals?q=applicant%3A" + Walk.encoded("\"" + stage.suspect.organizationName() + "\""),
                        "/proposals?q=partner%3A" + Walk.encoded("\"" + stage.suspect.organizationName() + "\""),
                        "/proposals?q=score%3E1",
                        "/proposals?q=reviews%3A0",
                        "/proposals?alike=true",
                        "/proposals/export.csv?alike=true",
                        "/proposals/export.xlsx?q=" + SECRET,
                        "/proposals?applicant=" + stage.suspect.of(),
                        "/proposals?challenge=" + stage.challenge,
                        "/proposals?call=" + stage.openCall,
                        "/proposals?sort=title&call=" + stage.call,
                        "/proposals/suggestions?q=Xylo",
                        "/proposals/suggestions?q=applicant%3AOrg",
                        "/organizations/suggestions?q=" + Walk.encoded(stage.suspect.organizationName()),
                        "/organizations?q=" + SECRET,
                        "/challenges?q=" + SECRET,
                        "/matches?q=" + SECRET,
                        "/matches/export.csv?q=" + SECRET,
                        "/introductions?q=" + SECRET,
                        "/introductions?organization=" + stage.suspect.of(),
                        "/introductions/export.csv?replied=ASKED")
                .lists("/proposals", "/matches", "/introductions");
        worlds.remember();
    }

    @AfterAll
    void forget() {
        worlds.forget();
    }

    @Test
    void whoeverIsInConflictIsToldTheSameInBothWorlds() {
        var concerned = everything
                .anew()
                .as("centre in conflict", stage.partialCentre)
                .near("reviewer in conflict", stage.partialReviewer)
                .near("ministry in conflict", stage.partialMinistry)
                .near("another applicant", stage.startup)
                .near("visitor", new Viewer.Visitor());

        var without = worlds.play(world -> {}, concerned);
        var with = worlds.play(this::secret, concerned);

        assertThat(without.differences(with)).isEmpty();
        assertThat(with.with(SECRET)).allMatch(question -> question.contains(SECRET));
        assertThat(with.withStatus(200)).hasSizeGreaterThan(700);
        assertThat(everything.notReached()).isEmpty();
    }

    /** But for what administrators are told of everybody. */
    @Test
    void administratorInConflictIsToldTheSame_butForAuditAndOutbox() {
        var concerned = everything
                .anew()
                .without("/audit", "/outbox")
                .inOne()
                .near("administrator in conflict", stage.partialAdmin);

        assertThat(worlds.play(world -> {}, concerned).differences(worlds.play(this::secret, concerned)))
                .isEmpty();
    }

    /** Every door that changes something answers as it answers of a thing that there is not. */
    @Test
    void doorsOfWhatIsHiddenAnswerAsIfThereWereNothing() {
        var doors = Walk.in(Language.EN)
                .send(
                        "/proposals/{id}",
                        Map.of(
                                "id", "~secret",
                                "file", "~file",
                                "request", "~request",
                                "stage", "SCREENING",
                                "version", "now",
                                "organization", stage.suspect.of().toString()))
                .send("/proposals/{id}/decision", Map.of("id", "~proposed"))
                .send("/proposals/{id}/feedback", Map.of("id", "~answered"))
                .send("/proposals/{id}/partners", Map.of("id", "~joint"))
                .send("/calls/{id}/reviewers/{proposal}", Map.of("id", stage.call.toString(), "proposal", "~secret"))
                .send(
                        "/calls/" + stage.call + "/reviewers/~secret",
                        "out=" + stage.reviewer.account(),
                        "in=" + stage.company.account())
                .send("/introductions/{id}", Map.of("id", "~introduction"))
                .send("/introductions/{id}", Map.of("id", "~suggestion"))
                .send("/threads/{id}", Map.of("id", "~thread", "message", "~message"))
                .send("/matches/{id}", Map.of("id", "~match"))
                .send("/matches", "proposal=~secret", "task=Together")
                .send("/decisions", "proposal=~secret")
                .send("/decisions", "proposal=~secret", "proposal=" + stage.known)
                .then("/decisions", "/notices", "/matches", "/proposals", "/")
                .as("centre in conflict", stage.partialCentre)
                .as("reviewer in conflict", stage.partialReviewer)
                .as("ministry in conflict", stage.partialMinistry)
                .as("administrator in conflict", stage.partialAdmin)
                .as("another applicant", stage.startup);

        assertThat(doors.sent).hasSizeGreaterThan(40);
        assertThat(worlds.play(world -> {}, doors).differences(worlds.play(this::secret, doors)))
                .isEmpty();
    }

    /** What somebody in conflict does to a whole call shows them nothing either. */
    @Test
    void doorsOfAWholeCallAnswerTheSame() {
        var doors = Walk.in(Language.EN)
                .send("/calls/" + stage.call + "/reviewers/distribution")
                .send("/calls/" + stage.call + "/reviewers/confirmation")
                .send("/calls/" + stage.call + "/judging/REVIEW", "closesAt=")
                .send("/calls/" + stage.otherCall + "/feedback", "decided=DECLINED", "opening=Thanks", "language=EN")
                .send("/calls/" + stage.otherCall + "/feedback/delivery", "prepared=1")
                .send("/decisions", "all=true", "call=" + stage.call)
                .then(
                        "/calls/" + stage.call + "/reviewers",
                        "/calls/" + stage.call + "/judging",
                        "/calls/" + stage.otherCall + "/feedback",
                        "/decisions",
                        "/notices",
                        "/")
                .as("centre in conflict", stage.partialCentre);

        assertThat(worlds.play(world -> {}, doors).differences(worlds.play(this::secret, doors)))
                .isEmpty();
    }

    @Test
    void whoeverMayKnowIsToldSomethingElse() {
        var few = few().as("centre", stage.centre).as("reviewer", stage.company).as("ministry", stage.ministry);

        var differences = worlds.play(world -> {}, few).differences(worlds.play(this::secret, few));

        for (var knowing : few.viewers.keySet())
            assertThat(differences).filteredOn(one -> one.startsWith(knowing)).hasSizeGreaterThan(5);
        assertThat(differences)
                .filteredOn(one -> one.contains(" mails: ") || one.contains(" notices: "))
                .hasSizeGreaterThan(2);
    }

    @Test
    void withoutThePolicyOfTheRowsItIsFound() {
        var few = few().as("centre in conflict", stage.partialCentre);

        var without = worlds.play(world -> {}, few);
        var with = worlds.without("proposal", "proposal_seen", () -> worlds.play(this::secret, few));

        assertThat(without.differences(with)).hasSizeGreaterThan(5);
    }

    private Walk few() {
        return Walk.in(Language.EN)
                .at(
                        "/",
                        "/proposals",
                        "/proposals/export.csv",
                        "/proposals/export.xlsx",
                        "/proposals?q=" + SECRET,
                        "/proposals/~secret",
                        "/proposals/~secret/reviews",
                        "/decisions",
                        "/calls/" + stage.call + "/reviewers",
                        "/calls/" + stage.call + "/consistency",
                        "/programs/" + stage.program);
    }

    /** All that may happen to a proposal, each by those without a conflict. */
    private void secret(World world) {
        var secret = world.name("secret", world.act(() -> drafted(SECRET)));
        var file = world.act(
                () -> attachments.add(secret, SECRET + ".pdf", FileFixtures.stream(FileFixtures.pdf()), stage.suspect));
        world.name("file", file.id());
        world.act(() -> proposals.submit(secret, stage.suspect));
        world.act(() -> panels.change(stage.call, secret, null, stage.reviewer.account(), stage.centre));
        world.act(() -> panels.confirm(stage.call, stage.centre));
        world.act(() -> reviews.submit(secret, ReviewFixtures.judged(4, SECRET), stage.company));
        world.act(() -> reviews.submit(secret, ReviewFixtures.judged(2, SECRET), stage.reviewer));
        world.act(() -> discussions.say(secret, english(SECRET), stage.company));
        world.act(() -> requests.ask(secret, english("How loud, " + SECRET + "?"), null, stage.centre));
        var request = requests.of(secret, stage.suspect).getFirst().id();
        world.name("request", request);
        world.act(() -> requests.answer(secret, request, english(SECRET), List.of(), stage.suspect));
        world.act(() -> decisions.decide(secret, Outcome.WAITLIST, english(SECRET), null, stage.centre));
        world.name("batch", world.act(() -> batches.of(List.of(secret, stage.known), stage.centre)));
        var proposed = world.name("proposed", world.act(() -> submitted(stage.openCall, stage.suspect)));
        world.act(() -> decisions.decide(proposed, Outcome.DECLINE, english(SECRET), null, stage.centre));
        var answered = world.name("answered", world.act(() -> submitted(stage.otherCall, stage.suspect)));
        world.act(() -> decisions.decide(answered, Outcome.DECLINE, english(SECRET), null, stage.centre));
        world.act(() ->
                feedbacks.prepare(stage.otherCall, Set.of(ProposalStatus.DECLINED), english(SECRET), stage.centre));
        world.act(() -> feedbacks.give(stage.otherCall, 1, stage.centre));
        var joint = world.name("joint", world.act(() -> begun(stage.otherCall, stage.helper)));
        world.act(() -> partners.invite(joint, stage.suspect.of(), stage.helper));
        world.act(() -> partners.join(joint, stage.suspect));
        var match =
                world.name("match", world.act(() -> matches.propose(stage.accepted, english(SECRET), stage.centre)));
        world.act(() -> matches.confirm(match, stage.company));
        brought(world);
    }

    /** A centre brings somebody together, who talk; and notes it once more. */
    private void brought(World world) {
        var introduction = world.name(
                "introduction",
                world.act(() -> introductions.introduce(
                        stage.challenge, stage.suspect.of(), english(SECRET), null, stage.centre)));
        world.act(() -> introductions.introduce(introduction, null, stage.centre));
        world.act(() -> introductions.accept(introduction, stage.suspect));
        world.act(() -> introductions.accept(introduction, stage.company));
        var thread = world.name(
                "thread", threads.of(introduction, stage.suspect).orElseThrow().id());
        var sent = new Threads.Sent(SECRET + ".pdf", FileFixtures.stream(FileFixtures.pdf()));
        world.name(
                "message",
                world.act(
                        () -> threads.write(thread, UUID.randomUUID(), english(SECRET), List.of(sent), stage.suspect)));
        world.name(
                "sent",
                threads.get(thread, stage.suspect)
                        .messages()
                        .getFirst()
                        .files()
                        .getFirst()
                        .id());
        world.name(
                "suggestion",
                world.act(() -> introductions.introduce(
                        stage.program, stage.company.of(), stage.suspect.of(), english(SECRET), null, stage.centre)));
    }

    private ProposalId drafted(String title) {
        return ProposalFixtures.drafted(proposals, stage.challenge, ProposalFixtures.text(title), stage.suspect);
    }

    private ProposalId begun(CallId call, Viewer.Member by) {
        var id = proposals.start(call, stage.centre.of(), by);
        proposals.save(id, ProposalFixtures.text(SECRET), proposals.get(id, by).version(), by);
        return id;
    }

    private ProposalId submitted(CallId call, Viewer.Member by) {
        var id = begun(call, by);
        proposals.submit(id, by);
        return id;
    }
}
