package ieum.proposals;

import ieum.programs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gate on the way of one proposal.
 *
 * @param passedAt nothing as long as it has not been passed
 * @param next whether it is the one where the proposal stands
 */
public record StageView(Stage stage, @Nullable Instant passedAt, boolean next) {}
