package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;

/** One applicant may submit to a call later than others. */
public record DeadlineExtended(
        CallId id, ProgramId program, OrganizationId applicant, Instant until, Text reason, AccountId by, Instant at)
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
