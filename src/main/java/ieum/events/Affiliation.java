package ieum.events;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** For whom someone comes: an organisation of the portal, one that is only named, or nobody. */
public record Affiliation(@Nullable OrganizationId organization, String name) {
    public static Affiliation to(OrganizationId organization) {
        return new Affiliation(organization, "");
    }

    public static Affiliation named(String name) {
        return new Affiliation(null, name.strip());
    }

    public static Affiliation none() {
        return new Affiliation(null, "");
    }

    /** The same for the same organisation, however its name is spelled; empty for nobody. */
    String key() {
        if (organization != null) return "id:" + organization;
        return name.isEmpty() ? "" : "name:" + Spelling.ofOrganization(name);
    }
}
