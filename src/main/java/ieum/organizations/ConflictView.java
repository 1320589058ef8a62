package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conflict of interest, as the one concerned and those who look after their organisation's members see it. */
public record ConflictView(
        ConflictId id,
        AccountId account,
        String person,
        OrganizationId about,
        String organization,
        ConflictKind kind,
        @Nullable Text note,
        AccountId declaredBy,
        Instant declaredAt) {
    ConflictView named(String ofPerson, String ofOrganization) {
        return new ConflictView(id, account, ofPerson, about, ofOrganization, kind, note, declaredBy, declaredAt);
    }
}
