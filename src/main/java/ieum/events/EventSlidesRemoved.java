package ieum.events;

import ieum.accounts.AccountId;
import ieum.files.FileId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A file is not shown in a session any more. */
public record EventSlidesRemoved(EventId id, FileId file, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
