package ieum.proposals;

import ieum.programs.Finding;
import ieum.programs.Waiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of the call said of the applicant when a proposal was submitted, and the exception if there was one. */
public record Gate(List<Finding> findings, @Nullable Waiver waiver) {
    /** Where the call asked for nothing, there is nothing to show. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public boolean passed() {
        return findings.stream().noneMatch(Finding::hinders);
    }
}
