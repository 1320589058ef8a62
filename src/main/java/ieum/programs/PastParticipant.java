package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;

/** An organisation that held a place once, and why it does no longer. */
public record PastParticipant(
        OrganizationId centre,
        Side side,
        OrganizationId organization,
        Instant since,
        Instant until,
        AccountId by,
        Text reason) {}
