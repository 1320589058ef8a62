package ieum.proposals;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A virus was found in a file of a proposal, after it had been taken. */
public record AttachmentInfected(ProposalId id, String name, String signature, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
