package ieum.leaks;

import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.Disclosure;
import ieum.files.FileFixtures;
import ieum.matching.Introductions;
import ieum.matching.Threads;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.proposals.Attachments;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.reviews.Decisions;
import ieum.reviews.Discussions;
import ieum.reviews.Feedbacks;
import ieum.reviews.Outcome;
import ieum.reviews.Panels;
import ieum.reviews.ReviewFixtures;
import ieum.reviews.Reviews;
import ieum.searches.SavedSearches;
import ieum.searches.SearchAddress;
import ieum.searches.SearchedList;
import ieum.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is not for somebody leaves no trace in anything that they are told. */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretLeakTests {
    private static final String SECRET = "Xylomarkerium";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Revisions revisions;

    @Autowired
    Challenges challenges;

    @Autowired
    Circles circles;

    @Autowired
    Reviews reviews;

    @Autowired
    Discussions discussions;

    @Autowired
    Decisions decisions;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Panels panels;

    @Autowired
    Credentials credentials;

    @Autowired
    SavedSearches searches;

    @Autowired
    Introductions introductions;

    @Autowired
    Threads threads;

    LeakStage stage;
    Viewer colleague;
    Walk everywhere;

    @BeforeAll
    void bothWorldsBegin(@Autowired AutowireCapableBeanFactory beans) {
        stage = beans.createBean(LeakStage.class);
        colleague = people.colleague(stage.company, MemberRole.REVIEWER);
        everywhere = Walk.in(Language.FR, Language.RU)
                .routes()
                .of("/proposals/{id}", Map.of("id", stage.joint.toString(), "version", "now"))
                .of("/calls/{id}", Map.of("id", stage.openCall.toString(), "stage", "REVIEW"))
                .of("/programs/{id}", Map.of("id", stage.program.toString()))
                .at(
                        "/proposals?q=" + SECRET,
                        "/proposals/suggestions?q=Xylo",
                        "/challenges?q=" + SECRET,
                        "/challenges/export.csv?q=" + SECRET,
                        "/organizations?q=" + SECRET,
                        "/programs?q=" + SECRET,
                        "/matches?q=" + SECRET);
        worlds.remember();
    }

    @AfterAll
    void forget() {
        worlds.forget();
    }

    @Test
    void draftOfAProposalOrAChallengeIsKnownToNobodyButThoseWhoWriteIt() {
        var walk = everywhere
                .anew()
                .of("/proposals/{id}", Map.of("id", "~draft", "file", "~file"))
                .of("/proposals/{id}", Map.of("id", stage.known.toString(), "version", "now"))
                .of("/calls/{id}", Map.of("id", stage.call.toString(), "proposal", "~draft"))
                .of("/challenges/{id}", Map.of("id", "~challenge"))
                .of("/challenges/{id}", Map.of("id", stage.challenge.toString()))
                .of("/organizations/{id}", Map.of("id", stage.writer.of().toString()))
                .at("/proposals?applicant=" + stage.writer.of(), "/proposals/new?challenge=~challenge");

        same(
                walk,
                this::drafts,
                Map.of(
                        "centre", stage.centre,
                        "company", stage.company,
                        "ministry", stage.ministry,
                        "another applicant", stage.stranger,
                        "visitor", new Viewer.Visitor()));
        differ(
                Walk.in(Language.FR)
                        .at("/", "/proposals", "/proposals/~draft", "/challenges", "/challenges/~challenge"),
                this::drafts,
                Map.of("writer", stage.writer, "rival", stage.rival));
    }

    @Test
    void judgementsAndWhatIsPreparedAreKnownToNoApplicant_norTheirMembersAndPapersToAnother() {
        var walk = everywhere
                .anew()
                .of("/proposals/{id}", Map.of("id", stage.declined.toString(), "version", "now"))
                .of("/organizations/{id}", Map.of("id", stage.writer.of().toString()))
                .of("/credentials/{id}", Map.of("id", "~credential", "file", "~file"))
                .of("/searches/{id}", Map.of("id", "~search"))
                .at("/organizations/" + stage.writer.of() + "/members", "/searches/bar?list=/proposals");

        same(
                walk,
                this::judgements,
                Map.of(
                        "applicant", stage.startup,
                        "co-applicant", stage.helper,
                        "another applicant", stage.stranger,
                        "visitor", new Viewer.Visitor()));
        differ(
                Walk.in(Language.FR)
                        .at(
                                "/",
                                "/proposals/" + stage.joint + "/reviews",
                                "/calls/" + stage.openCall + "/consistency",
                                "/credentials"),
                this::judgements,
                Map.of("centre", stage.centre));
    }

    /** Before it has given its own, a reviewer must not go by the judgement of another. */
    @Test
    void howOthersJudgeAndProposeIsNotKnownToAReviewer() {
        var walk = everywhere
                .anew()
                .of("/proposals/{id}", Map.of("id", stage.declined.toString(), "version", "now"))
                .of("/proposals/{id}", Map.of("id", stage.known.toString(), "version", "now"))
                .of("/calls/{id}", Map.of("id", stage.call.toString(), "stage", "REVIEW"))
                .at(
                        "/proposals?q=score%3E3",
                        "/proposals?q=score%3C2", "/proposals?q=reviews%3A1", "/proposals?q=proposed%3Aaccept")
                .lists("/proposals");
        assertThat(differing(walk, this::opinions, Map.of("reviewer", stage.reviewer, "colleague", colleague)))
                .isEmpty();

        var few =
                Walk.in(Language.FR).at("/proposals/" + stage.known + "/reviews", "/proposals?q=score%3E3", "/notices");
        assertThat(differing(few, this::opinions, Map.of("centre", stage.centre)))
                .hasSize(2);
    }

    @Test
    void whatACircleReadsIsNotKnownOutsideIt_norWhatTheVerifiedReadToOthers() {
        var walk = everywhere
                .anew()
                .of("/challenges/{id}", Map.of("id", "~circle"))
                .of("/challenges/{id}", Map.of("id", "~verified"))
                .at("/proposals/new?challenge=~circle", "/proposals/new?challenge=~verified");
        assertThat(differing(
                        walk, this::confidences, Map.of("newcomer", stage.newcomer, "visitor", new Viewer.Visitor())))
                .isEmpty();
        assertThat(differing(walk, this::circle, Map.of("startup", stage.startup, "company", stage.company)))
                .isEmpty();

        var few = Walk.in(Language.FR).at("/challenges?q=" + SECRET, "/challenges/~circle", "/challenges/~verified");
        assertThat(differing(few, this::confidences, Map.of("named", stage.stranger)))
                .hasSize(3);
    }

    /** Not even to those above the centre. */
    @Test
    void whatTwoWriteToEachOtherIsKnownToThemAndTheirCentreOnly() {
        var walk = everywhere
                .anew()
                .of("/introductions/{id}", Map.of("id", "~introduction"))
                .of("/threads/{id}", Map.of("id", "~thread", "file", "~sent"))
                .lists("/introductions");
        assertThat(differing(walk, this::talk, Map.of("ministry", stage.ministry, "another", stage.stranger)))
                .isEmpty();

        var few = Walk.in(Language.FR).at("/introductions/~introduction", "/threads/~thread");
        assertThat(differing(few, this::talk, Map.of("centre", stage.centre, "company", stage.company)))
                .hasSize(4);
    }

    /** The same happens in both worlds, in other words. */
    private interface Telling {
        void play(World world, boolean well, String words);
    }

    private List<String> differing(Walk walk, Telling story, Map<String, Viewer> viewers) {
        var one = worlds.play(world -> story.play(world, true, SECRET), with(walk, viewers));
        return one.differences(worlds.play(world -> story.play(world, false, "Phlogiston"), with(walk, viewers)));
    }

    private void drafts(World world) {
        var draft = world.name(
                "draft",
                world.act(() -> ProposalFixtures.drafted(
                        proposals, stage.challenge, ProposalFixtures.text(SECRET), stage.writer)));
        world.name(
                "file",
                world.act(() -> attachments.add(
                                draft, SECRET + ".pdf", FileFixtures.stream(FileFixtures.pdf()), stage.writer))
                        .id());
        world.act(() -> revisions.begin(stage.known, stage.startup));
        world.act(() -> proposals.save(
                stage.known,
                ProposalFixtures.text(SECRET),
                revisions.draft(stage.known, stage.startup).version(),
                stage.startup));
        world.name(
                "challenge",
                world.act(() ->
                        challenges.draft(stage.call, stage.centre.of(), ChallengeFixtures.text(SECRET), stage.rival)));
    }

    private void judgements(World world) {
        world.act(() -> reviews.submit(stage.joint, ReviewFixtures.judged(4, SECRET), stage.centre));
        world.act(() -> discussions.say(stage.joint, english(SECRET), stage.centre));
        world.act(() -> reviews.submit(stage.known, ReviewFixtures.judged(4, SECRET), stage.reviewer));
        world.act(() -> decisions.decide(stage.joint, Outcome.ACCEPT, english(SECRET), null, stage.centre));
        world.act(() ->
                feedbacks.prepare(stage.answeredCall, Set.of(ProposalStatus.DECLINED), english(SECRET), stage.centre));
        world.act(() -> panels.seat(stage.openCall, 1, Map.of(stage.centre.account(), 9), stage.centre));
        world.act(() -> panels.distribute(stage.openCall, stage.centre));
        world.act(() -> people.colleague(stage.writer, MemberRole.REVIEWER));
        var credential = world.name(
                "credential",
                world.act(() -> CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, stage.writer)));
        world.name("file", credentials.get(credential, stage.writer).evidence().id());
        world.act(() ->
                searches.save(SearchAddress.of(SearchedList.PROPOSALS, "q=" + SECRET), SECRET, true, stage.writer));
        world.name("search", searches.all(stage.writer).getFirst().id());
    }

    private void opinions(World world, boolean well, String words) {
        keep(world, words);
        world.act(() -> reviews.submit(stage.known, ReviewFixtures.judged(well ? 5 : 1, words), stage.centre));
        world.act(() -> reviews.submit(stage.joint, ReviewFixtures.judged(well ? 5 : 1, words), stage.centre));
        world.act(() -> discussions.say(stage.known, english(words), stage.centre));
        world.act(() -> decisions.decide(
                stage.joint, well ? Outcome.ACCEPT : Outcome.DECLINE, english(words), null, stage.centre));
        world.act(() ->
                feedbacks.prepare(stage.answeredCall, Set.of(ProposalStatus.DECLINED), english(words), stage.centre));
    }

    private void talk(World world, boolean well, String words) {
        var introduction = world.name(
                "introduction",
                world.act(() -> introductions.introduce(
                        stage.challenge, stage.writer.of(), english("They fit"), null, stage.centre)));
        world.act(() -> introductions.introduce(introduction, null, stage.centre));
        world.act(() -> introductions.accept(introduction, stage.writer));
        world.act(() -> introductions.accept(introduction, stage.company));
        var thread = world.name(
                "thread", threads.of(introduction, stage.writer).orElseThrow().id());
        var sent = new Threads.Sent(words + ".pdf", FileFixtures.stream(FileFixtures.pdf()));
        world.act(() -> threads.write(thread, UUID.randomUUID(), english(words), List.of(sent), stage.writer));
        world.name(
                "sent",
                threads.get(thread, stage.writer)
                        .messages()
                        .getFirst()
                        .files()
                        .getFirst()
                        .id());
    }

    /** What somebody keeps for themselves is not their colleagues' either. */
    private void keep(World world, String words) {
        world.act(() ->
                searches.save(SearchAddress.of(SearchedList.PROPOSALS, "q=" + words), words, false, stage.company));
    }

    private void confidences(World world, boolean well, String words) {
        circle(world, well, words);
        world.name("verified", published(world, inner(Disclosure.VERIFIED, 10, words)));
    }

    private void circle(World world, boolean well, String words) {
        var circle = world.name("circle", published(world, inner(Disclosure.NAMED, 20, words)));
        world.act(() -> circles.name(circle, stage.stranger.of(), stage.rival));
        world.act(() -> circles.accept(circle, stage.stranger));
    }

    private ChallengeId published(World world, ChallengeText text) {
        var id = world.act(() -> challenges.draft(stage.call, stage.centre.of(), text, stage.rival));
        world.act(() -> challenges.offer(id, stage.rival));
        world.act(() -> challenges.publish(id, stage.centre));
        return id;
    }

    /** The title and the summary are everybody's; which comes first in a list is not left to an id. */
    private static ChallengeText inner(Disclosure disclosure, int days, String words) {
        var text = ChallengeFixtures.text("Quieter docks " + disclosure, disclosure);
        return new ChallengeText(
                text.title(),
                text.summary(),
                english(words),
                english(words),
                english(words),
                text.readiness(),
                text.budget(),
                disclosure,
                text.terms(),
                Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS));
    }

    private void same(Walk walk, Consumer<World> story, Map<String, Viewer> viewers) {
        var without = worlds.play(world -> {}, with(walk, viewers));
        assertThat(without.differences(worlds.play(story, with(walk, viewers)))).isEmpty();
    }

    private void differ(Walk walk, Consumer<World> story, Map<String, Viewer> viewers) {
        var differences =
                worlds.play(world -> {}, with(walk, viewers)).differences(worlds.play(story, with(walk, viewers)));
        for (var name : viewers.keySet())
            assertThat(differences).filteredOn(one -> one.startsWith(name)).hasSizeGreaterThan(1);
    }

    private static Walk with(Walk walk, Map<String, Viewer> viewers) {
        var fresh = walk.anew();
        viewers.forEach(fresh::as);
        return fresh;
    }
}
