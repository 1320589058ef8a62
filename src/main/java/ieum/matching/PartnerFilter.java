package ieum.matching;

import ieum.organizations.OrganizationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partners someone wants to see suggested; everything may be left out.
 *
 * @param region within the country; nothing without one
 * @param eligible only those whom nothing hinders that the viewer may know of
 * @param unmet only those with whom the owner had nothing to do yet
 * @param leftOut those that do not fit, as the viewer's organisation said, instead of the others
 */
public record PartnerFilter(
        @Nullable String country,
        @Nullable String region,
        @Nullable OrganizationKind kind,
        @Nullable Boolean eligible,
        @Nullable Boolean unmet,
        @Nullable Boolean leftOut) {
    List<String> traits() {
        var traits = new ArrayList<String>();
        if (country == null || country.isBlank()) return traits;
        traits.add("country=" + country);
        if (region != null && !region.isBlank()) traits.add("region=" + region);
        return traits;
    }

    /** Those who answer challenges, or of these one kind. */
    List<String> kinds() {
        return Arrays.stream(OrganizationKind.values())
                .filter(OrganizationKind::proposes)
                .filter(one -> kind == null || kind == one)
                .map(one -> "kind=" + one)
                .toList();
    }

    /** Everyone. */
    public static PartnerFilter none() {
        return new PartnerFilter(null, null, null, null, null, null);
    }
}
