package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A session begins so many minutes later than the agenda says. */
public record EventSessionDelayed(EventId id, SessionId session, int minutes, AccountId by, Instant at)
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
