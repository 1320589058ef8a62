package ieum.events;

import ieum.organizations.OrganizationId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody has come to an event.
 *
 * @param names of those that are no organisations of the portal, in lower case
 */
public record Presence(Set<OrganizationId> organizations, Set<String> names) {
    public boolean has(@Nullable OrganizationId organization, String name) {
        return organization == null
                ? names.contains(name.strip().toLowerCase(Locale.ROOT))
                : organizations.contains(organization);
    }
}
