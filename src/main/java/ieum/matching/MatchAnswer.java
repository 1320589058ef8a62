package ieum.matching;

import ieum.accounts.AccountId;
import ieum.programs.Side;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one side answered: a confirmation, or a refusal with its reason. */
public record MatchAnswer(
        Side side,
        boolean confirmed,
        AccountId by,
        Instant at,
        @Nullable Text reason) {}
