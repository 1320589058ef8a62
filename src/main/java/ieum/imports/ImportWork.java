package ieum.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a long list is, or how it ended. While it runs, what was told last is at most a few seconds old.
 *
 * @param done how many of the total rows in this stage
 */
public record ImportWork(
        ImportTask task,
        ImportStage stage,
        int done,
        int total,
        boolean stopAsked,
        @Nullable Ending ending,
        Instant toldAt) {
    /** How it ended; whatever but done left nothing behind. */
    public enum Ending {
        DONE,
        STOPPED,
        FAULTY,
        FAILED
    }

    public boolean isRunning() {
        return ending == null;
    }
}
