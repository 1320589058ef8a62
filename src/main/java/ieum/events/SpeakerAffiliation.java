package ieum.events;

import ieum.organizations.OrganizationId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** For whom someone speaks, and in which role there, which may be empty: an organisation of the portal or a named one. */
@Embeddable
public record SpeakerAffiliation(
        String role,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "organization_id")) @Nullable OrganizationId organization,

        String organizationName) {
    public static SpeakerAffiliation named(String role, String organization) {
        return new SpeakerAffiliation(role.strip(), null, organization.strip());
    }

    /** The role, if any, and the organisation. */
    public String line() {
        return role.isEmpty() ? organizationName : role + ", " + organizationName;
    }

    SpeakerAffiliation with(@Nullable OrganizationId organization, String name) {
        return new SpeakerAffiliation(role, organization, name);
    }
}
