package ieum.programs;

import java.time.Instant;
import java.util.Optional;

/** What a call must know of the proposals to it, which stand above it. */
public interface ReceivedProposals {
    /** When the last one was received, if any was. */
    Optional<Instant> last(CallId call);

    /** Whether anyone has begun to propose. */
    boolean anyBegun(CallId call);
}
