package ieum.organizations;

import ieum.accounts.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That someone belongs to an organisation, in a role. */
@Embeddable
record Membership(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
        AccountId account,

        @Enumerated(EnumType.STRING) MemberRole role,
        Instant since) {}
