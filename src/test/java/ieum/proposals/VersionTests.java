package ieum.proposals;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.files.FileFixtures;
import ieum.files.StoredFile;
import ieum.forms.Answers;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing what was submitted, and what is kept of what stood before. */
@PagesTest
class VersionTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    Attachments attachments;

    @Autowired
    Revisions revisions;

    @Autowired
    Versions versions;

    @Autowired
    Partners partners;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    RowSecurity security;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member company;
    Viewer.Member centre;
    Viewer.Member startup;
    ProposalId id;

    @BeforeEach
    void draft() {
        company = people.demand();
        centre = people.centre();
        startup = people.startup();
        var challenge = ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), company, centre);
        id = ProposalFixtures.drafted(proposals, challenge, ProposalFixtures.text("Soft brakes"), startup);
    }

    @AfterEach
    void forget() {
        security.forget();
    }

    @Test
    void whatWasSubmittedCountsUntilTheChangeIsAndIsKeptThen() {
        var plan = file("plan.pdf");
        var first = proposals.submit(id, startup);
        begin();
        write("Quiet drives");
        attachments.remove(id, plan.id(), startup);
        file("budget.pdf");

        assertThat(shown(centre))
                .bodyText()
                .contains("Soft brakes", "plan.pdf")
                .doesNotContain("Quiet drives", "budget.pdf");
        assertThat(shown(startup)).bodyText().contains("You are changing this proposal", "Soft brakes");
        assertThat(mvc.get().uri("/").with(as(startup))).bodyText().contains("Submit the change, or give it up");
        assertThat(proposals.isIntact(id, company)).isTrue();

        var second = revisions.submit(id, startup);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(shown(centre))
                .bodyText()
                .contains("Quiet drives", "budget.pdf", "Changed version submitted")
                .doesNotContain("Soft brakes", "plan.pdf");
        assertThat(proposals.isIntact(id, company)).isTrue();
        var earlier = versions.of(id, company).getLast();
        assertThat(earlier.sha256()).isEqualTo(first.sha256());
        assertThat(versions.isIntact(id, earlier.key(), company)).isTrue();
        assertThat(version(earlier.key(), company))
                .bodyText()
                .contains("Soft brakes", "plan.pdf", first.sha256(), "Text and files are as received");
        assertThat(mvc.get().uri("/proposals/" + id + "/files/" + plan.id()).with(as(company)))
                .hasStatusOk();
        assertThat(words(difference(earlier.key(), "now", company)))
                .contains(
                        "[removed:Soft brakes",
                        "[added:Quiet drives",
                        "File removed: plan.pdf",
                        "File added: budget.pdf");
    }

    @Test
    void changeSentFiftyTimesAtOnceIsOneVersionWithOneReceipt() throws Exception {
        proposals.submit(id, startup);
        begin();
        write("Quiet drives");
        Callable<Receipt> send = () -> revisions.submit(id, startup);
        try (var tabs = Executors.newFixedThreadPool(16)) {
            var receipts = tabs.invokeAll(Collections.nCopies(50, send));
            var first = receipts.getFirst().get();
            for (var receipt : receipts) assertThat(receipt.get()).isEqualTo(first);
        }
        assertThat(versions.of(id, startup)).extracting(VersionView::number).containsExactly(2, 1);
        assertThat(proposals.get(id, startup).history()).hasSize(3);
    }

    /** A window that was left open, or a request that was sent again, does not submit what is only begun. */
    @Test
    void firstSubmissionSentAgainDoesNotSubmitTheChange() {
        var first = proposals.submit(id, startup);
        var stale = proposals.get(id, startup).version() - 1;
        begin();
        write("Half a thought");

        assertThat(post("/proposals/" + id + "/submission", startup)).hasRedirectedUrl("/proposals/" + id + "/receipt");
        assertThat(proposals.get(id, startup).receipt()).isEqualTo(first);
        assertThat(mvc.post()
                        .uri("/proposals/" + id)
                        .param("title", "From an old window")
                        .param("version", String.valueOf(stale))
                        .with(as(startup))
                        .with(csrf()))
                .bodyText()
                .contains("changed in another window");
        assertThat(revisions.draft(id, startup).name()).isEqualTo("Half a thought");
    }

    @Test
    void nothingIsChangedAfterTheDeadlineAndWhatWasSubmittedStands() {
        var first = proposals.submit(id, startup);
        begin();
        write("Too late");
        var deadline = proposals.get(id, startup).deadline();

        assertThatThrownBy(() -> clock.at(deadline, () -> revisions.submit(id, startup)))
                .isInstanceOf(Clash.class)
                .hasMessage("proposal.tooLate");
        assertThat(proposals.get(id, company).receipt()).isEqualTo(first);
        var received = clock.at(deadline.minusMillis(1), () -> revisions.submit(id, startup));
        assertThat(received.at()).isEqualTo(deadline.minusMillis(1));
        assertThatThrownBy(() -> clock.at(deadline, () -> {
                    revisions.begin(id, startup);
                    return "";
                }))
                .hasMessage("proposal.tooLate");
    }

    @Test
    void incompleteOrUnchangedVersionTakesNobodysPlace() {
        var first = proposals.submit(id, startup);
        begin();
        assertThatThrownBy(() -> revisions.submit(id, startup)).hasMessage("revision.same");
        save(new ProposalText(english("Quiet"), null, null, null, null));
        assertThatThrownBy(() -> revisions.submit(id, startup)).hasMessage("proposal.incomplete");
        assertThat(proposals.get(id, company).receipt()).isEqualTo(first);

        revisions.drop(id, startup);

        assertThat(shown(startup)).bodyText().doesNotContain("You are changing this proposal");
        assertThat(versions.of(id, startup))
                .extracting(VersionView::state)
                .containsExactly(VersionView.State.STANDING, VersionView.State.KEPT);
    }

    /** Two proposals that differ only in drafts are the same to whoever may not see drafts. */
    @Test
    void othersThanThoseWhoProposeLearnNothingOfDrafts() {
        write("A secret idea ".repeat(20).strip());
        write("Soft brakes");
        proposals.submit(id, startup);
        var before =
                mvc.get().uri("/proposals/" + id + "/versions").with(as(centre)).exchange();
        var page = shown(centre);
        begin();
        write("Another secret");
        var secret = file("secret.pdf");

        for (var other : List.of(centre, company)) {
            assertThat(versions.of(id, other)).hasSize(1);
            assertThat(difference("now", "change", other)).hasStatus(404);
            assertThat(mvc.get()
                            .uri("/proposals/" + id + "/files/" + secret.id())
                            .with(as(other)))
                    .hasStatus(404);
            for (var kept : versions.of(id, startup))
                if (kept.state() == VersionView.State.KEPT)
                    assertThatThrownBy(() -> versions.get(id, kept.key(), other))
                            .isInstanceOf(NotFound.class);
        }
        assertThat(text(mvc.get()
                        .uri("/proposals/" + id + "/versions")
                        .with(as(centre))
                        .exchange()))
                .isEqualTo(text(before));
        assertThat(text(shown(centre))).isEqualTo(text(page));
        // and the same in SQL
        security.lookAs(centre.onlooker());
        assertThat(count("proposal_version")).isZero();
        assertThat(count("proposal_revision")).isZero();
        assertThat(count("proposal_revision_file")).isZero();
        security.lookAs(startup.onlooker());
        assertThat(count("proposal_version")).isEqualTo(1);
        assertThat(count("proposal_revision")).isEqualTo(1);
    }

    @Test
    void draftIsKeptWhenMuchOfItGoesAndComesBack() {
        var long_ = "It works like this, and has done so for years in several harbours. "
                .repeat(5)
                .strip();
        save(new ProposalText(english("Soft brakes"), english("Short"), english(long_), english("Plan"), 7));
        write("Soft brakes");
        write("Softer brakes");

        assertThat(kept()).hasSize(1);
        assertThat(version(kept().getFirst(), startup))
                .bodyText()
                .contains("in several harbours", "Go back to this version");
        assertThat(post("/proposals/" + id + "/versions/" + kept().getFirst() + "/restoration", startup))
                .hasRedirectedUrl("/proposals/" + id + "/edit");

        assertThat(text(proposals.get(id, startup).text().solution())).isEqualTo(long_);
        assertThat(kept()).hasSize(2);
        assertThat(words(difference(kept().getFirst(), "now", startup))).contains("[added:It works like this");
    }

    @Test
    void draftsAreKeptEveryTenMinutesAndThinnedLater() {
        var start = clock.instant().minus(Duration.ofDays(2));
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            var title = "Brakes " + minute;
            clock.at(start.plus(Duration.ofMinutes(minute)), () -> {
                write(title);
                return title;
            });
        }
        // an hour after the day is over
        clock.at(start.plus(Duration.ofHours(25)), () -> {
            write("The last");
            return "";
        });

        assertThat(kept().size()).isBetween(24, 26);
    }

    @Test
    void coApplicantsAgreeAnewToWhatChanged() {
        var other = people.startup();
        partners.invite(id, other.of(), startup);
        partners.join(id, other);
        partners.sign(id, partners.standing(id, other), other);
        var first = proposals.submit(id, startup);
        begin();
        write("Quiet drives");

        assertThat(words(mvc.get()
                        .uri("/proposals/" + id + "/revision")
                        .with(as(other))
                        .exchange()))
                .contains("[added:Quiet drives");
        assertThatThrownBy(() -> revisions.submit(id, startup)).hasMessage("partner.notAllAgree");
        assertThatThrownBy(() -> partners.write(id, Contribution.none(), other)).hasMessage("partner.fixed");
        assertThat(mvc.get().uri("/").with(as(other)))
                .bodyText()
                .contains("Agree to the joint proposal", "/proposals/" + id + "/partners")
                // who proposes together reviews nothing of it
                .doesNotContain("/proposals/" + id + "/review");
        assertThat(proposals.isIntact(id, company)).isTrue();

        partners.sign(id, partners.standing(id, other), other);
        var second = revisions.submit(id, startup);

        assertThat(partners.of(id, company).getLast().signedSha256()).isEqualTo(second.sha256());
        assertThat(versions.isIntact(id, versions.of(id, company).getLast().key(), company))
                .isTrue();
        assertThat(versions.of(id, company).getLast().sha256()).isEqualTo(first.sha256());
    }

    @Test
    void alteredEarlierVersionIsSeenOnItsReceipt() {
        proposals.submit(id, startup);
        begin();
        write("Quiet drives");
        revisions.submit(id, startup);
        var earlier = versions.of(id, startup).getLast().key();
        assertThat(new VersionProof(jdbc).failing()).doesNotContain(VersionId.of(earlier));
        // the application's role may not even do that
        assertThatThrownBy(() -> jdbc.sql("update proposal_version set content = '{}' where id = ?::uuid")
                        .param(earlier)
                        .update())
                .hasRootCauseMessage("ERROR: permission denied for table proposal_version");
    }

    private void begin() {
        assertThat(post("/proposals/" + id + "/revision", startup)).hasRedirectedUrl("/proposals/" + id + "/edit");
    }

    private void write(String title) {
        save(ProposalFixtures.text(title));
    }

    private void save(ProposalText text) {
        proposals.save(id, text, Answers.none(), revisions.draft(id, startup).version(), startup);
    }

    private StoredFile file(String name) {
        return attachments.add(id, name, FileFixtures.stream(FileFixtures.pdf()), startup);
    }

    private List<String> kept() {
        return versions.of(id, startup).stream()
                .filter(version -> version.state() == VersionView.State.KEPT)
                .map(VersionView::key)
                .toList();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where "
                        + (table.endsWith("version") ? "number is null and " : "") + "proposal_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Without the marks of whether an element is shown, read or coloured. */
    private static String words(MvcTestResult page) {
        return text(page).replaceAll("<[^>]*>", "");
    }

    /** Without the tokens that differ each time, and the frame with its count of notices. */
    private static String text(MvcTestResult page) {
        try {
            return page.getResponse()
                    .getContentAsString()
                    .replaceAll("(?s)^.*<main|</main>.*$|value=\"[\\w-]{90,}\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Text text) {
        return text.original();
    }

    private MvcTestResult shown(Viewer viewer) {
        return mvc.get().uri("/proposals/" + id).with(as(viewer)).exchange();
    }

    private MvcTestResult version(String key, Viewer viewer) {
        return mvc.get()
                .uri("/proposals/" + id + "/versions/" + key)
                .with(as(viewer))
                .exchange();
    }

    private MvcTestResult difference(String from, String to, Viewer viewer) {
        return mvc.get()
                .uri("/proposals/" + id + "/versions/difference?from=" + from + "&to=" + to)
                .with(as(viewer))
                .exchange();
    }

    private MvcTestResult post(String path, Viewer viewer) {
        return mvc.post().uri(path).with(as(viewer)).with(csrf()).exchange();
    }
}
