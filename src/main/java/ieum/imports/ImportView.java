package ieum.imports;

import ieum.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and whether its rows are in.
 *
 * @param running whether it is being checked or imported in the background
 * @param problems how many were found when it was sent; unknown of files from before that was kept
 */
public record ImportView(
        ImportId id,
        ImportKind kind,
        String name,
        AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable Integer problems,
        @Nullable Execution execution,
        boolean running) {
    public ImportState state() {
        if (execution != null) return ImportState.IMPORTED;
        if (running) return ImportState.RUNNING;
        if (problems == null) return ImportState.CHECKED;
        return problems == 0 ? ImportState.READY : ImportState.FAULTY;
    }
}
