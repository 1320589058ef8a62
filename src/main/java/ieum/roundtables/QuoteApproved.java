package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation may be quoted, in the words that it approved. */
public record QuoteApproved(StatementId id, EventId event, OrganizationId organization, AccountId by, Instant at)
        implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
