package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A centre asks two sides whether they want to get to know each other. */
public record IntroductionMade(
        IntroductionId id,
        OrganizationId demand,
        OrganizationId startup,
        OrganizationId centre,
        AccountId by,
        Instant at)
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
