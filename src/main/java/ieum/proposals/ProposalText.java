package ieum.proposals;

import ieum.shared.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the applicant writes. A draft may leave anything out; what is submitted leaves out nothing. */
public record ProposalText(
        @Nullable Text title,
        @Nullable Text summary,
        @Nullable Text solution,
        @Nullable Text plan,
        @Nullable Integer readiness) {
    public static ProposalText empty() {
        return new ProposalText(null, null, null, null, null);
    }

    /**
     * The names of the fields that are still empty.
     *
     * @param usual whether the usual questions are asked
     */
    public List<String> missing(boolean usual) {
        return Stream.of(
                        title == null ? "title" : "",
                        summary == null ? "summary" : "",
                        usual && solution == null ? "solution" : "",
                        usual && plan == null ? "plan" : "",
                        usual && readiness == null ? "readiness" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    List<Text> texts() {
        return Stream.of(title, summary, solution, plan)
                .filter(Objects::nonNull)
                .toList();
    }
}
