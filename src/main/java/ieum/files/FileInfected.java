package ieum.files;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The virus scanner found something in a file that had been taken before it could look; from then on nobody gets it. */
public record FileInfected(FileId id, String signature, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
