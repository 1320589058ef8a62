package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A question about an open call is answered, for everyone. */
public record CallQuestionAnswered(CallId id, OrganizationId asker, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
