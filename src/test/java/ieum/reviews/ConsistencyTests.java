package ieum.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.reviews.Consistency.Given;
import ieum.reviews.Consistency.OfProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsistencyTests {
    private static final AccountId STRICT = new AccountId(UUID.randomUUID());
    private static final AccountId MILD = new AccountId(UUID.randomUUID());
    private static final AccountId NEW = new AccountId(UUID.randomUUID());

    private static final OrganizationId CENTRE = new OrganizationId(UUID.randomUUID());

    private final List<ProposalId> proposals = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    @Test
    void aStrictReviewerIsSaidToBeByHowMuchOnTheSameProposals() {
        judge(1, 3.0);
        judge(2, 4.0);
        judge(3, 5.0);

        assertThat(found().reviewers())
                .extracting(one -> one.severity().orElseThrow())
                .containsExactly(-2.0, 2.0);
        assertThat(found().reviewers().getFirst().reviewer()).isEqualTo(STRICT);
        assertThat(found().proposals()).allMatch(one -> one.spread() == 2.0);
    }

    @Test
    void whoWasJudgedByAStrictReviewerAloneIsNotTheLast_onceScoresAreNormalized() {
        judge(1, 3.0);
        judge(2, 4.0);
        judge(3, 5.0);
        var alone = proposal();
        given.add(new Given(alone, STRICT, CENTRE, 3));
        var mild = proposal();
        given.add(new Given(mild, MILD, CENTRE, 3.5));

        assertThat(of(alone).rank()).isGreaterThan(of(mild).rank());
        assertThat(of(alone).normalizedRank()).isLessThan(of(mild).normalizedRank());
        assertThat(of(alone).shift()).isPositive();
    }

    @Test
    void normalizedScoresHaveTheMeanAndTheSpreadOfAllAndStayWithinTheScale() {
        judge(1, 4.0);
        judge(3, 4.5);
        judge(5, 5.0);

        var all = found().proposals().stream()
                .mapToDouble(OfProposal::normalized)
                .average()
                .orElseThrow();
        assertThat(all)
                .isCloseTo(given.stream().mapToDouble(Given::score).average().orElseThrow(), offset(0.2));
        assertThat(found().proposals()).allMatch(one -> one.normalized() >= 0 && one.normalized() <= 5);
    }

    @Test
    void scoresOfWhoGaveFewOrAlwaysTheSameAreTakenAsGiven() {
        judge(4, 4.0);
        judge(4, 4.0);
        judge(4, 4.0);
        var fresh = proposal();
        given.add(new Given(fresh, NEW, CENTRE, 1.5));

        assertThat(found().reviewers()).noneMatch(Consistency.OfReviewer::normalized);
        assertThat(of(fresh).normalized()).isEqualTo(1.5);
        assertThat(found().reviewers().stream().filter(one -> one.reviewer().equals(NEW)))
                .allMatch(one -> one.severity().isEmpty());
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(found().proposals()).isEmpty();
        assertThat(found().reviewers()).isEmpty();
    }

    private void judge(double strict, double mild) {
        var id = proposal();
        given.add(new Given(id, STRICT, CENTRE, strict));
        given.add(new Given(id, MILD, CENTRE, mild));
    }

    private ProposalId proposal() {
        var id = new ProposalId(UUID.randomUUID());
        proposals.add(id);
        return id;
    }

    private OfProposal of(ProposalId id) {
        return found().proposals().stream()
                .filter(one -> one.proposal().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Consistency found() {
        return Consistency.of(given);
    }
}
