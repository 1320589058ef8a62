package ieum.reviews;

import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.shared.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proposal of a batch: what will happen to it, or what did; with a reason of its own where there is one.
 *
 * @param seen the version of what was proposed when it was planned to confirm it
 */
public record BatchLine(
        int position,
        ProposalId id,
        @Nullable ProposalRow proposal,
        @Nullable Text reason,
        @Nullable UUID seen,
        @Nullable ProposedDecision proposed,
        @Nullable Foresight foresight,
        @Nullable String result,
        @Nullable String problem,
        List<String> arguments) {
    BatchLine showing(@Nullable ProposalRow shown, @Nullable Foresight foreseen, @Nullable ProposedDecision decision) {
        return new BatchLine(position, id, shown, reason, seen, decision, foreseen, result, problem, arguments);
    }

    /** For the message of the problem: numbers as numbers, so that plurals are right. */
    public Object[] shownArguments() {
        return arguments.stream()
                .map(argument -> argument.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(argument) : argument)
                .toArray();
    }
}
