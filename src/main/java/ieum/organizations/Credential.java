package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.files.FileId;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A certificate or status that an organisation says it has: claimed with evidence, then confirmed or refused by staff. */
@Entity
@Table(name = "credential")
class Credential extends AbstractAggregateRoot<Credential> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CredentialId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private CredentialKind kind;

    private @Nullable String name;
    private String issuer;
    private @Nullable String grade;
    private @Nullable String number;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private ZoneId zone;
    private Instant beginsAt;
    private @Nullable Instant endsAt;

    @Enumerated(EnumType.STRING)
    private CredentialStatus status = CredentialStatus.CLAIMED;

    private Instant claimedAt;

    @ElementCollection
    @CollectionTable(name = "credential_step", joinColumns = @JoinColumn(name = "credential_id"))
    @OrderColumn(name = "position")
    private List<CredentialStep> steps = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Credential(OrganizationId organization, CredentialText text, FileId evidence, AccountId by, Instant at) {
        this.id = CredentialId.next();
        this.organization = organization;
        this.claimedAt = at;
        write(text);
        claim(evidence, by, at);
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Credential() {}

    /** What staff have still to look at, or did not believe, may be put right; what they confirmed stays as it is. */
    void claimAgain(CredentialText text, FileId evidence, AccountId by, Instant at) {
        if (status == CredentialStatus.CONFIRMED || status == CredentialStatus.WITHDRAWN)
            throw new Clash("credential.otherStatus." + status);
        write(text);
        claim(evidence, by, at);
    }

    void confirm(Text checked, AccountId by, Instant at) {
        if (status != CredentialStatus.CLAIMED) throw new Clash("credential.otherStatus." + status);
        move(CredentialStatus.CONFIRMED, by, at, checked, null);
        registerEvent(new CredentialConfirmed(id, organization, by, at));
    }

    /** Also of one that was confirmed, when it turns out to be none. */
    void refuse(Text reason, AccountId by, Instant at) {
        if (status == CredentialStatus.REFUSED || status == CredentialStatus.WITHDRAWN)
            throw new Clash("credential.otherStatus." + status);
        move(CredentialStatus.REFUSED, by, at, reason, null);
        registerEvent(new CredentialRefused(id, organization, by, at));
    }

    void withdraw(AccountId by, Instant at) {
        if (status == CredentialStatus.WITHDRAWN) return;
        move(CredentialStatus.WITHDRAWN, by, at, null, null);
        registerEvent(new CredentialWithdrawn(id, organization, by, at));
    }

    CredentialId id() {
        return id;
    }

    OrganizationId organization() {
        return organization;
    }

    CredentialText text() {
        return new CredentialText(kind, name, issuer, grade, number, validFrom, validUntil, zone);
    }

    CredentialStatus status() {
        return status;
    }

    List<CredentialStep> history() {
        return List.copyOf(steps);
    }

    List<FileId> files() {
        return steps.stream().map(CredentialStep::file).filter(Objects::nonNull).toList();
    }

    long version() {
        return version == null ? 0 : version;
    }

    private void claim(FileId evidence, AccountId by, Instant at) {
        claimedAt = at;
        move(CredentialStatus.CLAIMED, by, at, null, evidence);
        registerEvent(new CredentialClaimed(id, organization, by, at));
    }

    private void move(CredentialStatus to, AccountId by, Instant at, @Nullable Text reason, @Nullable FileId evidence) {
        status = to;
        steps.add(new CredentialStep(to, by, at, reason, evidence));
    }

    private void write(CredentialText text) {
        this.kind = text.kind();
        this.name = text.name();
        this.issuer = text.issuer();
        this.grade = text.grade();
        this.number = text.number();
        this.validFrom = text.validFrom();
        this.validUntil = text.validUntil();
        this.zone = text.zone();
        this.beginsAt = text.beginsAt();
        this.endsAt = text.endsAt();
    }
}
