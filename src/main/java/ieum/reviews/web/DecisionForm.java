package ieum.reviews.web;

import ieum.proposals.ProposalStatus;
import ieum.reviews.DecisionView;
import ieum.reviews.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DecisionForm(
        @NotNull @Nullable Outcome outcome,
        @NotBlank @Size(max = 4000) String reason) {
    /** With what the same person proposed before. */
    static DecisionForm of(DecisionView decision) {
        var proposed = decision.proposed();
        return proposed == null || !decision.isOwn()
                ? new DecisionForm(null, "")
                : new DecisionForm(proposed.outcome(), proposed.reason().original());
    }

    /** What is left to decide. */
    static List<Outcome> outcomes(ProposalStatus status) {
        return status == ProposalStatus.WAITLISTED
                ? List.of(Outcome.ACCEPT, Outcome.DECLINE)
                : List.of(Outcome.values());
    }
}
