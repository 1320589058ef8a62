package ieum.duplicates;

import ieum.organizations.OrganizationView;
import java.util.List;
import java.util.Map;

/**
 * Two organisations beside each other.
 *
 * @param grounds what speaks for their being one, however little
 * @param distinct whether somebody said that they are two
 */
public record Comparison(Side one, Side other, int points, List<Ground> grounds, boolean distinct) {
    /** One of them, its further spellings, and how much hangs on it. */
    public record Side(OrganizationView organization, List<String> spellings, Map<Attached, Long> attached) {
        public long all() {
            return attached.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The one that most would keep: verified, then with more on it, then the older. */
    public Side suggested() {
        var verified = one.organization.verifiedAt() != null;
        if (verified != (other.organization.verifiedAt() != null)) return verified ? one : other;
        if (one.all() != other.all()) return one.all() > other.all() ? one : other;
        return one.organization.registeredAt().isAfter(other.organization.registeredAt()) ? other : one;
    }
}
