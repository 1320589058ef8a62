package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations that people come for are called now, in the language of whoever looks; else as it was written. */
@Component
class PresentNames {
    private final Organizations organizations;

    PresentNames(Organizations organizations) {
        this.organizations = organizations;
    }

    /** An organisation as a row of registrations names it. */
    record Named(@Nullable OrganizationId organization, String written) {
        static Named of(ResultSet row) throws SQLException {
            var organization = row.getObject("organization_id", UUID.class);
            return new Named(
                    organization == null ? null : new OrganizationId(organization), row.getString("organization_name"));
        }

        String in(Map<OrganizationId, String> names) {
            return organization == null ? written : names.getOrDefault(organization, written);
        }
    }

    /** In one query however many. */
    Map<OrganizationId, String> of(Collection<Named> all) {
        return organizations.names(all.stream()
                .map(Named::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
