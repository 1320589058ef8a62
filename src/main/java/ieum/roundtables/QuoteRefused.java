package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation does not want to be quoted. */
public record QuoteRefused(StatementId id, EventId event, OrganizationId organization, AccountId by, Instant at)
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
