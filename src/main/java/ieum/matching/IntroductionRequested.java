package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** One side asks a centre to be brought together with the other. */
public record IntroductionRequested(
        IntroductionId id, OrganizationId side, OrganizationId centre, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
