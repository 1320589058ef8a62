package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.forms.AnswerDraft;
import ieum.forms.AnswerDrafts;
import ieum.forms.Answers;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with reviews. */
@Service
@Transactional
public class Reviews {
    private final ReviewRepository repository;
    private final ReviewPolicy policy;
    private final Judgings judgings;
    private final Affiliations affiliations;
    private final RowSecurity security;
    private final RecusalRows recusals;
    private final AnswerDrafts drafts;
    private final Proposals proposals;
    private final Passages passages;
    private final Programs programs;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Clock clock;

    Reviews(
            ReviewRepository repository,
            ReviewPolicy policy,
            Judgings judgings,
            RecusalRows recusals,
            Affiliations affiliations,
            RowSecurity security,
            JdbcClient jdbc,
            Proposals proposals,
            Passages passages,
            Programs programs,
            Organizations organizations,
            Accounts accounts,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.judgings = judgings;
        this.recusals = recusals;
        this.affiliations = affiliations;
        this.security = security;
        this.drafts = new AnswerDrafts(jdbc, clock, "review_draft", "proposal_id", "reviewer_id", "stage");
        this.proposals = proposals;
        this.passages = passages;
        this.programs = programs;
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The viewer's own, to be written or changed; none where they may not. */
    @Transactional(readOnly = true)
    public Optional<ReviewSheet> own(ProposalId id, Viewer viewer) {
        return turn(id, viewer).map(turn -> {
            var given = own(id, viewer, turn.judging().stage());
            var draft = drafts.find(
                            id.value(),
                            viewer.account().value(),
                            turn.judging().stage().name())
                    .orElseGet(() -> given.map(one -> new AnswerDraft(one.text().answers(), 0, null))
                            .orElseGet(AnswerDraft::empty));
            return new ReviewSheet(
                    turn.judging().stage(),
                    turn.judging().rubric(),
                    draft,
                    given.map(Review::submittedAt).orElse(null),
                    turn.judging().closesAt());
        });
    }

    /** Like {@link #own}, for the page to write it. */
    @Transactional(readOnly = true)
    public ReviewSheet toWrite(ProposalId id, Viewer viewer) {
        checkMayReview(id, viewer);
        return own(id, viewer).orElseThrow(() -> new Clash("review.over"));
    }

    /** Those submitted, as far as this viewer may see them, by stage. */
    @Transactional(readOnly = true)
    public List<ReviewView> of(ProposalId id, Viewer viewer) {
        var proposal = judged(id, viewer);
        var all = repository.findByProposalOrderBySubmittedAt(id);
        var own = all.stream()
                .filter(review -> review.reviewer().equals(viewer.account()))
                .map(Review::stage)
                .collect(Collectors.toSet());
        var oversight = programs.oversight(proposal.program());
        return views(
                proposal.call(),
                all.stream()
                        .filter(review -> review.reviewer().equals(viewer.account())
                                || policy.maySeeOthers(proposal, oversight, viewer, own.contains(review.stage())))
                        .sorted(Comparator.comparing(Review::stage))
                        .toList());
    }

    /** Whether this viewer sees every review there is of it; a reviewer once they have given their own wherever others did. */
    boolean seesAll(ProposalView proposal, Viewer viewer) {
        var oversight = programs.oversight(proposal.program());
        if (policy.maySeeOthers(proposal, oversight, viewer, false)) return true;
        // an expert sees no trace of those at stages where they gave none
        return policy.maySeeOthers(proposal, oversight, viewer, everywhere(proposal.id(), viewer));
    }

    private boolean everywhere(ProposalId id, Viewer viewer) {
        return security.asPortal(() -> {
            var all = repository.findByProposalOrderBySubmittedAt(id);
            var own = all.stream()
                    .filter(review -> review.reviewer().equals(viewer.account()))
                    .map(Review::stage)
                    .collect(Collectors.toSet());
            return !own.isEmpty() && all.stream().map(Review::stage).allMatch(own::contains);
        });
    }

    /** For whom the viewer speaks: their own organisation; experts for the operator, who asked them. */
    OrganizationId behalf(ProposalView proposal, Viewer viewer) {
        var seat = policy.seat(proposal, programs.oversight(proposal.program()), viewer);
        return behalf(seat.orElse(Seat.CENTRE), proposal, viewer);
    }

    private OrganizationId behalf(Seat seat, ProposalView proposal, Viewer viewer) {
        return seat == Seat.EXPERT
                ? programs.oversight(proposal.program()).operator()
                : viewer.organization().orElseThrow();
    }

    /** Whether this viewer reviews it, or decides on it. */
    boolean judges(ProposalView proposal, Viewer viewer) {
        var oversight = programs.oversight(proposal.program());
        return policy.seat(proposal, oversight, viewer).isPresent() || oversight.mayBroker(proposal.centre(), viewer);
    }

    /** Asked before the form is shown. */
    public void checkMayReview(ProposalId id, Viewer viewer) {
        var proposal = judged(id, viewer);
        if (policy.seat(proposal, programs.oversight(proposal.program()), viewer)
                .isEmpty()) throw new Refused("review proposal " + id);
    }

    /**
     * Keeps what was answered so far; what was submitted counts on.
     *
     * @param version of the draft that was gone on from
     * @return the version to name at the next saving
     */
    public long save(ProposalId id, Answers answers, long version, Viewer viewer) {
        checkMayReview(id, viewer);
        var stage = toTake(id, viewer).judging().stage();
        return drafts.save(
                answers, version, viewer.account(), id.value(), viewer.account().value(), stage.name());
    }

    /** @throws Clash where something is missing, or the stage is over */
    public void submit(ProposalId id, ReviewText text, Viewer viewer) {
        checkMayReview(id, viewer);
        var turn = toTake(id, viewer);
        var judging = turn.judging();
        judgings.hold(judging);
        var now = clock.instant();
        var given = own(id, viewer, judging.stage());
        given.ifPresent(review -> review.change(judging.rubric(), text, now));
        repository.save(given.orElseGet(() -> new Review(
                id,
                viewer.account(),
                behalf(turn.seat(), proposals.get(id, viewer), viewer),
                turn.seat(),
                judging.stage(),
                judging.rubric(),
                text,
                now)));
        drafts.remove(id.value(), viewer.account().value(), judging.stage().name());
    }

    /** What was begun at the stage where it stands, if anything was. */
    void forgetDraft(ProposalId id, Viewer viewer) {
        var stage = toTake(id, viewer).judging().stage();
        drafts.remove(id.value(), viewer.account().value(), stage.name());
    }

    /** On whose behalf, and at which stage, somebody reviews now. */
    private record Turn(Seat seat, Judging judging) {}

    private Turn toTake(ProposalId id, Viewer viewer) {
        return turn(id, viewer).orElseThrow(() -> new Clash("review.over"));
    }

    private Optional<Turn> turn(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        var stage = passages.judgedAt(List.of(id)).get(id);
        if (stage == null || !recusals.of(viewer.account(), List.of(id)).isEmpty()) return Optional.empty();
        return policy.seat(proposal, programs.oversight(proposal.program()), viewer)
                .map(seat -> new Turn(seat, judgings.at(proposal.call(), stage)))
                .filter(turn -> turn.judging().open(clock.instant()));
    }

    private Optional<Review> own(ProposalId id, Viewer viewer, Stage stage) {
        return repository.findByProposalAndReviewerAndStage(id, viewer.account(), stage);
    }

    /** For the applicant there is nothing here, not even that there is something. */
    ProposalView judged(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (proposal.appliedBy(viewer) || proposal.submittedAt() == null) throw NotFound.hidden("reviews of " + id);
        return proposal;
    }

    private List<ReviewView> views(CallId call, List<Review> reviews) {
        var affiliations = reviews.stream().anyMatch(review -> review.seat() == Seat.EXPERT)
                ? this.affiliations.of(call)
                : Map.<AccountId, String>of();
        var people = accounts.all(reviews.stream().map(Review::reviewer).toList());
        var names = organizations.names(
                reviews.stream().map(Review::organization).distinct().toList());
        return reviews.stream()
                .map(review -> review.view(
                        name(people.get(review.reviewer())),
                        review.seat() == Seat.EXPERT
                                ? affiliations.getOrDefault(review.reviewer(), "")
                                : names.getOrDefault(review.organization(), ""),
                        judgings.rubric(review.form())))
                .toList();
    }

    private static String name(@Nullable AccountView person) {
        return person == null ? "" : person.name();
    }
}
