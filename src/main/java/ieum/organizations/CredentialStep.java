package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a certificate: a claim comes with its evidence, an answer with its reason. */
@Embeddable
public record CredentialStep(
        @Enumerated(EnumType.STRING) CredentialStatus status,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "made_by"))
        AccountId by,

        @Column(name = "made_at") Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "reason"))
        @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
        @Nullable Text reason,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "file_id")) @Nullable FileId file) {}
