package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** One side or the centre said no, with a reason. */
public record IntroductionDeclined(
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
