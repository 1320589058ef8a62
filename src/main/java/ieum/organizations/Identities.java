package ieum.organizations;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what an organisation is recognised in a text. */
@Service
@Transactional(readOnly = true)
public class Identities {
    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The names of these organisations in whatever language, the hosts of their websites, and the names and addresses of their
     * members. For comparing; whoever asks shows none that stands nowhere else.
     */
    public List<String> of(Collection<OrganizationId> organizations) {
        return jdbc
                .sql("""
                        with those as (select unnest(:ids::uuid[]) as id)
                        select n.name from organization_called n join those on those.id = n.organization_id
                        union select substring(o.website from '^[a-zA-Z]+://(?:[wW]{3}[.])?([^/:?#]+)')
                            from organization o join those using (id) where o.website <> ''
                        union select unnest(array[a.name, a.email]) from membership m
                            join those on those.id = m.organization_id join account a on a.id = m.account_id""")
                .param(
                        "ids",
                        organizations.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query(String.class)
                .stream()
                .filter(one -> one != null && !one.isBlank())
                .sorted()
                .toList();
    }
}
