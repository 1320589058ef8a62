package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There are more places on a side, of one centre or of the whole programme; {@link #UNLIMITED} where there is no limit
 * any more.
 */
public record PlacesAdded(ProgramId id, @Nullable OrganizationId centre, Side side, int added, AccountId by, Instant at)
        implements Happening {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** How many came to be by going from one limit to the other, where none means no limit. */
    static int between(@Nullable Integer before, @Nullable Integer after) {
        if (before == null) return 0;
        return after == null ? UNLIMITED : Math.max(0, after - before);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
