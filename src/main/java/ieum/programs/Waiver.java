package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an applicant may submit although a rule says otherwise: by whom, when and why; and whether it was taken back. */
public record Waiver(
        WaiverId id,
        CallId call,
        OrganizationId applicant,
        Text reason,
        AccountId by,
        Instant at,
        @Nullable Instant endedAt) {}
