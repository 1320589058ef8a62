package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The portal reminded a side of the reply that it owes, or told the centre that it is overdue; each once. */
public record IntroductionReminded(
        IntroductionId id, OrganizationId organization, Reminder kind, Instant due, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
