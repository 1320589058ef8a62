package ieum.organizations;

import ieum.shared.Language;
import ieum.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself: its name as it stands in the register, its names in other scripts and
 * languages, the country as ISO 3166 writes it, the region as people there write it.
 */
public record OrganizationText(
        String name,
        Map<Language, String> otherNames,
        OrganizationKind kind,
        String country,
        String region,
        String website,
        @Nullable Text profile) {}
