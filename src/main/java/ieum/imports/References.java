package ieum.imports;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What things are called in the lists that they came from. */
@Component
class References {
    private final JdbcClient jdbc;
    private final Organizations organizations;

    References(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** The things that came under these ids; those that never came are left out. */
    Map<String, UUID> known(ImportKind kind, Collection<String> ids) {
        var known = new HashMap<String, UUID>();
        jdbc.sql("select foreign_id, thing_id from external_reference where kind = ? and foreign_id = any (?::text[])")
                .params(kind.name(), ids.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("foreign_id"), row.getObject("thing_id", UUID.class));
                });
        return known;
    }

    Lookup<OrganizationId> organizations(Set<String> written, Viewer viewer) {
        var found = new Lookup<OrganizationId>(known(ImportKind.ORGANIZATIONS, written));
        organizations.allNames(viewer).forEach((id, names) -> found.add(id.value(), id, names));
        return found;
    }

    void add(ImportView file, List<String> ids, List<UUID> things) {
        jdbc.sql("""
                        insert into external_reference (kind, foreign_id, thing_id, import_id)
                        select ?, foreign_id, thing_id, ? from unnest(?::text[], ?::uuid[]) as row (foreign_id, thing_id)""")
                .params(
                        file.kind().name(),
                        file.id().value(),
                        ids.toArray(String[]::new),
                        things.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
