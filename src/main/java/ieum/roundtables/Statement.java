package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody said. Nobody is quoted in words that their organisation has not approved. */
@Entity
@Table(name = "roundtable_statement")
class Statement {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StatementId id;

    // given by the database: the order in which they were typed
    @Column(insertable = false, updatable = false)
    private long number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "event_id"))
    private EventId event;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "said"))
    @AttributeOverride(name = "language", column = @Column(name = "said_language"))
    private Text said;

    @Column(name = "speaker_role")
    private String role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private @Nullable OrganizationId organization;

    private String organizationName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "typed_by"))
    private AccountId typedBy;

    private Instant typedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issue_id"))
    private @Nullable IssueId issue;

    @Enumerated(EnumType.STRING)
    private Quote quote = Quote.NONE;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "quoted"))
    @AttributeOverride(name = "language", column = @Column(name = "quoted_language"))
    private @Nullable Text quoted;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable AccountId answeredBy;

    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Long version;

    Statement(
            EventId event,
            SessionId session,
            StatementText text,
            @Nullable OrganizationId organization,
            AccountId by,
            Instant at) {
        this.id = StatementId.next();
        this.event = event;
        this.session = session;
        this.typedBy = by;
        this.typedAt = at;
        this.theme = text.theme();
        this.stance = text.stance();
        this.said = text.said();
        this.role = text.role();
        this.organization = organization;
        this.organizationName = text.organization();
        ask(text.consent());
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Statement() {}

    /** Other words, or words of somebody else, have to be approved again. */
    void revise(StatementText text, @Nullable OrganizationId organization) {
        var same = said.equals(text.said()) && Objects.equals(this.organization, organization);
        this.theme = text.theme();
        this.stance = text.stance();
        this.said = text.said();
        this.role = text.role();
        this.organization = organization;
        this.organizationName = text.organization();
        if (!same || text.consent() != (quote != Quote.NONE)) ask(text.consent());
    }

    /** In these words. */
    void approve(Text words, AccountId by, Instant at) {
        checkAsked();
        quote = Quote.APPROVED;
        quoted = words;
        answeredBy = by;
        answeredAt = at;
    }

    void refuse(AccountId by, Instant at) {
        checkAsked();
        quote = Quote.REFUSED;
        quoted = null;
        answeredBy = by;
        answeredAt = at;
    }

    void merge(@Nullable IssueId issue) {
        this.issue = issue;
    }

    private void checkAsked() {
        if (quote == Quote.NONE) throw new Clash("statement.notAsked");
    }

    private void ask(boolean consent) {
        quote = consent && organization != null ? Quote.ASKED : Quote.NONE;
        quoted = null;
        answeredBy = null;
        answeredAt = null;
    }

    boolean waitsForAnswer() {
        return quote == Quote.ASKED;
    }

    StatementId id() {
        return id;
    }

    EventId event() {
        return event;
    }

    @Nullable OrganizationId organization() {
        return organization;
    }

    @Nullable IssueId issue() {
        return issue;
    }

    AccountId typedBy() {
        return typedBy;
    }

    long version() {
        return version == null ? 0 : version;
    }

    StatementView view(String organizationName, String typedBy) {
        return new StatementView(
                id,
                event,
                session,
                theme,
                stance,
                said,
                role,
                organization,
                organizationName,
                typedBy,
                typedAt,
                issue,
                quote,
                quoted,
                version());
    }

    String organizationName() {
        return organizationName;
    }
}
