package ieum.proposals;

import ieum.shared.Money;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one of several applicants does in a joint proposal.
 *
 * @param part of the call, where funders share it, or nothing
 * @param text what it does
 * @param budget what it asks of its funder, or nothing
 */
public record Contribution(
        @Nullable Integer part,
        @Nullable Text text,
        @Nullable Money budget) {
    static Contribution none() {
        return new Contribution(null, null, null);
    }
}
