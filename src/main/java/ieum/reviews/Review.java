package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormVersionId;
import ieum.organizations.OrganizationId;
import ieum.programs.Stage;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One reviewer's judgement of one proposal at one stage, as it was submitted; theirs to change until the stage closes. */
@Entity
@Table(name = "review")
class Review extends AbstractAggregateRoot<Review> {
    private static final int DIGITS = 3;

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

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "form_version_id"))
    private @Nullable FormVersionId form;

    @Convert(converter = AnswersJson.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Answers answers;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable BigDecimal score;
    private Instant changedAt;
    private Instant submittedAt;

    @Version
    private @Nullable Long version;

    /** @throws Clash where something is missing */
    Review(
            ProposalId proposal,
            AccountId reviewer,
            OrganizationId organization,
            Seat seat,
            Stage stage,
            Rubric rubric,
            ReviewText text,
            Instant at) {
        this.id = ReviewId.next();
        this.proposal = proposal;
        this.reviewer = reviewer;
        this.organization = organization;
        this.seat = seat;
        this.stage = stage;
        this.answers = Answers.none();
        this.language = text.language();
        this.submittedAt = at;
        this.changedAt = at;
        change(rubric, text, at);
        registerEvent(new ReviewSubmitted(id, proposal, organization, reviewer, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Review() {}

    /** @throws Clash where something is missing */
    final void change(Rubric rubric, ReviewText text, Instant at) {
        if (!rubric.problems(text.answers()).isEmpty()) throw new Clash("review.incomplete");
        var relevant = rubric.content().relevant(text.answers());
        var points = rubric.score(relevant);
        form = rubric.version();
        answers = relevant;
        language = text.language();
        score = points.isEmpty()
                ? null
                : BigDecimal.valueOf(points.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP);
        changedAt = at;
    }

    ReviewText text() {
        return new ReviewText(answers, language);
    }

    AccountId reviewer() {
        return reviewer;
    }

    OrganizationId organization() {
        return organization;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Seat seat() {
        return seat;
    }

    Stage stage() {
        return stage;
    }

    @Nullable FormVersionId form() {
        return form;
    }

    ReviewView view(String reviewerName, String organizationName, Rubric rubric) {
        return new ReviewView(
                id,
                reviewer,
                reviewerName,
                organization,
                organizationName,
                seat,
                stage,
                rubric,
                text(),
                score == null ? null : score.doubleValue(),
                changedAt,
                submittedAt);
    }
}
