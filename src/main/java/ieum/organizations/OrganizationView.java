package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as pages and other modules see it. Not yet verified: no moment of it. What was checked, why it was
 * not confirmed and its number in the register are left out for whom they are not meant.
 */
public record OrganizationView(
        OrganizationId id,
        OrganizationText text,
        OrganizationFacts facts,
        Instant registeredAt,
        @Nullable Instant verifiedAt,
        @Nullable AccountId verifiedBy,
        @Nullable Text verificationNote,
        @Nullable VerificationRefusal refusal,
        long version) {
    /** Without what is not meant for everyone. */
    public OrganizationView forEveryone() {
        return new OrganizationView(
                id, text, facts.withoutNumber(), registeredAt, verifiedAt, verifiedBy, null, null, version);
    }
}
