package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What several statements have in common. Public once it is published, and no more when it is withdrawn. */
@Entity
@Table(name = "roundtable_issue")
class Issue {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IssueId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private Text title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private AccountId openedBy;

    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private @Nullable AccountId publishedBy;

    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    Issue(EventId event, Text title, AccountId by, Instant at) {
        this.id = IssueId.next();
        this.event = event;
        this.title = title;
        this.openedBy = by;
        this.openedAt = at;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Issue() {}

    void revise(Text title) {
        this.title = title;
    }

    /** Whether it was not public before. */
    boolean publish(AccountId by, Instant at) {
        if (publishedAt != null) return false;
        publishedBy = by;
        publishedAt = at;
        return true;
    }

    /** Whether it was public before. */
    boolean withdraw() {
        if (publishedAt == null) return false;
        publishedBy = null;
        publishedAt = null;
        return true;
    }

    IssueId id() {
        return id;
    }

    EventId event() {
        return event;
    }

    Text title() {
        return title;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
