package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an introduction came to where it stood.
 *
 * @param organization on whose behalf, where it was one of the two sides
 */
@Embeddable
public record IntroductionStep(
        @Enumerated(EnumType.STRING) IntroductionStatus status,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "organization_id")) @Nullable OrganizationId organization,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "taken_by"))
        AccountId by,

        @Column(name = "taken_at") Instant at,

        @Enumerated(EnumType.STRING) @Nullable DeclineReason reason,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "words"))
        @AttributeOverride(name = "language", column = @Column(name = "words_language"))
        @Nullable Text words) {}
