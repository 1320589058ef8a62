package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Both sides confirmed; from now on the match counts. */
public record MatchConfirmed(
        MatchId id,
        OrganizationId demand,
        OrganizationId startup,
        OrganizationId centre,
        ProgramId program,
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
