package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One reviewer's judgement of one proposal. Their own until submitted; theirs to change until the decision. */
@Entity
@Table(name = "review")
class Review extends AbstractAggregateRoot<Review> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposal_id"))
    private ProposalId proposal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
    private AccountId reviewer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private Seat seat;

    @ElementCollection
    @CollectionTable(name = "review_score", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "score")
    private Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "comment"))
    @AttributeOverride(name = "language", column = @Column(name = "comment_language"))
    private @Nullable Text comment;

    private Instant savedAt;
    private @Nullable Instant submittedAt;

    @Version
    private @Nullable Long version;

    Review(ProposalId proposal, AccountId reviewer, OrganizationId organization, Seat seat, Instant at) {
        this.id = ReviewId.next();
        this.proposal = proposal;
        this.reviewer = reviewer;
        this.organization = organization;
        this.seat = seat;
        this.savedAt = at;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Review() {}

    void save(ReviewText text, Instant at) {
        if (text.scores().values().stream().anyMatch(score -> score < 1 || score > 5))
            throw new IllegalArgumentException("A score goes from 1 to 5");
        if (submittedAt != null && !text.isComplete()) throw new Clash("review.incomplete");
        scores.clear();
        scores.putAll(text.scores());
        comment = text.comment();
        savedAt = at;
    }

    void submit(Instant at) {
        if (!text().isComplete()) throw new Clash("review.incomplete");
        if (submittedAt != null) return;
        submittedAt = at;
        registerEvent(new ReviewSubmitted(id, proposal, organization, reviewer, at));
    }

    ReviewText text() {
        return new ReviewText(Map.copyOf(scores), comment);
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    AccountId reviewer() {
        return reviewer;
    }

    OrganizationId organization() {
        return organization;
    }

    ReviewView view(String reviewerName, String organizationName) {
        return new ReviewView(
                id, reviewer, reviewerName, organization, organizationName, seat, text(), savedAt, submittedAt);
    }
}
