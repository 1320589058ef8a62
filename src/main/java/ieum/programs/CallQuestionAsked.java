package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Someone who may propose asked a centre about an open call. */
public record CallQuestionAsked(CallId id, OrganizationId centre, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
