package ieum.reviews;

import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with reviews. */
@Service
@Transactional
public class Reviews {
    private final ReviewRepository repository;
    private final ReviewPolicy policy;
    private final Proposals proposals;
    private final Programs programs;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Clock clock;

    Reviews(
            ReviewRepository repository,
            ReviewPolicy policy,
            Proposals proposals,
            Programs programs,
            Organizations organizations,
            Accounts accounts,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.proposals = proposals;
        this.programs = programs;
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The viewer's own, draft or submitted. */
    @Transactional(readOnly = true)
    public Optional<ReviewView> own(ProposalId id, Viewer viewer) {
        proposals.get(id, viewer);
        if (!viewer.signedIn()) return Optional.empty();
        return repository
                .findByProposalAndReviewer(id, viewer.account())
                .map(review -> views(List.of(review)).getFirst());
    }

    /** Those submitted, as far as this viewer may see them. */
    @Transactional(readOnly = true)
    public List<ReviewView> of(ProposalId id, Viewer viewer) {
        var proposal = judged(id, viewer);
        var all = repository.findByProposalOrderBySubmittedAt(id).stream()
                .filter(Review::isSubmitted)
                .toList();
        var gaveOwn = all.stream().anyMatch(review -> review.reviewer().equals(viewer.account()));
        var oversight = programs.oversight(proposal.program());
        if (policy.maySeeOthers(proposal, oversight, viewer, gaveOwn)) return views(all);
        return views(all.stream()
                .filter(review -> review.reviewer().equals(viewer.account()))
                .toList());
    }

    /** Asked before the form is shown. */
    public void checkMayReview(ProposalId id, Viewer viewer) {
        var proposal = judged(id, viewer);
        if (policy.seat(proposal, programs.oversight(proposal.program()), viewer)
                .isEmpty()) throw new Refused("review proposal " + id);
    }

    /** Keeps it as a draft, or changes what was submitted, until the decision. */
    public void save(ProposalId id, ReviewText text, Viewer viewer) {
        var review = mine(id, viewer);
        review.save(text, clock.instant());
        repository.save(review);
    }

    public void submit(ProposalId id, ReviewText text, Viewer viewer) {
        var review = mine(id, viewer);
        review.save(text, clock.instant());
        review.submit(clock.instant());
        repository.save(review);
    }

    private Review mine(ProposalId id, Viewer viewer) {
        checkMayReview(id, viewer);
        var proposal = proposals.get(id, viewer);
        if (proposal.status() != ProposalStatus.SUBMITTED) throw new Clash("review.over");
        var seat = policy.seat(proposal, programs.oversight(proposal.program()), viewer)
                .orElseThrow();
        return repository
                .findByProposalAndReviewer(id, viewer.account())
                .orElseGet(() ->
                        new Review(id, viewer.account(), viewer.organization().orElseThrow(), seat, clock.instant()));
    }

    /** For the applicant there is nothing here, not even that there is something. */
    private ProposalView judged(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (proposal.appliedBy(viewer) || proposal.submittedAt() == null) throw NotFound.hidden("reviews of " + id);
        return proposal;
    }

    private List<ReviewView> views(List<Review> reviews) {
        var people = accounts.all(reviews.stream().map(Review::reviewer).toList());
        var names = organizations.names(
                reviews.stream().map(Review::organization).distinct().toList());
        return reviews.stream()
                .map(review ->
                        review.view(name(people.get(review.reviewer())), names.getOrDefault(review.organization(), "")))
                .toList();
    }

    private static String name(@Nullable AccountView person) {
        return person == null ? "" : person.name();
    }
}
