package ieum.leaks;

import static ieum.Pages.as;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.Challenges;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalFixtures;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The address of a proposal that somebody must not know of takes them as long as that of one that there is not: the same
 * queries, and the same time as far as a clock can tell. {@code -Dieum.timing.requests=2000} for figures worth writing down.
 */
@PagesTest
class HiddenAddressTests {
    private static final int REQUESTS = Integer.getInteger("ieum.timing.requests", 40);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final List<String> PAGES = List.of("", "/reviews", "/receipt", "/versions", "/feedback");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Programs programs;

    @Autowired
    Challenges challenges;

    @Autowired
    Proposals proposals;

    ProposalId hidden;
    Map<String, Viewer> viewers;

    @BeforeEach
    void proposalThatOneOfTheCentreMustNotKnowOf() {
        var centre = people.centre();
        var partial = people.colleague(centre, MemberRole.EDITOR);
        var suspect = people.startup();
        conflicts.declare(partial.account(), suspect.of(), ConflictKind.FAMILY, null, partial);
        var challenge = ChallengeFixtures.published(
                challenges, programs, ChallengeFixtures.text("Quieter ports"), people.demand(), centre);
        hidden = submitted(proposals, challenge, ProposalFixtures.text("Soft brakes"), suspect);
        viewers = new LinkedHashMap<>();
        viewers.put("in conflict", partial);
        viewers.put("of another centre", people.centre());
        viewers.put("another applicant", people.startup());
    }

    @Test
    void theSameQueriesAreAsked() {
        viewers.forEach((name, viewer) -> PAGES.forEach(page ->
                assertThat(queries(hidden, page, viewer)).as(name + page).isEqualTo(queries(nothing(), page, viewer))));
    }

    /** In turns, so that whatever else the machine does slows both. */
    @Test
    void theSameTimeIsTaken() {
        viewers.forEach((name, viewer) -> {
            var known = new ArrayList<Long>();
            var unknown = new ArrayList<Long>();
            for (var turn = 0; turn < REQUESTS; turn++) {
                if (turn % 2 == 0) known.add(nanos(hidden, viewer));
                unknown.add(nanos(nothing(), viewer));
                if (turn % 2 == 1) known.add(nanos(hidden, viewer));
            }
            LoggerFactory.getLogger(getClass())
                    .info(
                            "{}: {} ms hidden, {} ms nothing, medians of {} requests each",
                            name,
                            median(known) / 1e6,
                            median(unknown) / 1e6,
                            REQUESTS);
            assertThat((double) median(known) / median(unknown)).as(name).isBetween(0.5, 2.0);
        });
    }

    private long queries(ProposalId id, String page, Viewer viewer) {
        QueryCountHolder.clear();
        assertThat(mvc.get().uri("/proposals/" + id + page).with(as(viewer))).hasStatus(404);
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    private long nanos(ProposalId id, Viewer viewer) {
        var begun = System.nanoTime();
        assertThat(mvc.get().uri("/proposals/" + id).with(as(viewer))).hasStatus(404);
        var taken = System.nanoTime() - begun;
        rest();
        return taken;
    }

    /** What is written down of this request is not to slow the next. */
    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProposalId nothing() {
        return ProposalId.of(UUID.randomUUID().toString());
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
