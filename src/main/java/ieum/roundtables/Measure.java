package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is done about an issue, by whom and until when; each step it takes is kept. */
@Entity
@Table(name = "roundtable_measure")
class Measure {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MeasureId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issue_id"))
    private IssueId issue;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "what"))
    @AttributeOverride(name = "language", column = @Column(name = "what_language"))
    private Text what;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private @Nullable OrganizationId owner;

    private String ownerName;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MeasureStatus status = MeasureStatus.PLANNED;

    @ElementCollection
    @CollectionTable(name = "roundtable_measure_step", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<MeasureStep> steps = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Measure(IssueId issue, MeasureText text, @Nullable OrganizationId owner, AccountId by, Instant at) {
        this.id = MeasureId.next();
        this.issue = issue;
        this.what = text.what();
        this.owner = owner;
        this.ownerName = text.owner();
        this.dueOn = text.due();
        steps.add(new MeasureStep(status, null, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Measure() {}

    void revise(MeasureText text, @Nullable OrganizationId owner) {
        this.what = text.what();
        this.owner = owner;
        this.ownerName = text.owner();
        this.dueOn = text.due();
    }

    /** The same status once more only where something is said of it. */
    void move(MeasureStatus to, @Nullable Text note, AccountId by, Instant at) {
        if (to == status && note == null) return;
        status = to;
        steps.add(new MeasureStep(to, note, by, at));
    }

    MeasureId id() {
        return id;
    }

    IssueId issue() {
        return issue;
    }

    @Nullable OrganizationId owner() {
        return owner;
    }

    String ownerName() {
        return ownerName;
    }

    Text what() {
        return what;
    }

    long version() {
        return version == null ? 0 : version;
    }

    MeasureView view(String ownerName) {
        return new MeasureView(
                id,
                issue,
                what,
                owner,
                ownerName,
                dueOn,
                status,
                steps.stream()
                        .map(step -> new MeasureView.Step(step.status(), step.note(), step.at()))
                        .toList(),
                version());
    }
}
