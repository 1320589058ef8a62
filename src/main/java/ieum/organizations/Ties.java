package ieum.organizations;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who had to do with whom. Both parties know; whoever asks keeps it from others. */
@Service
@Transactional(readOnly = true)
public class Ties {
    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with whom this one had to do in one of these ways. */
    public Set<OrganizationId> of(OrganizationId one, Collection<TieKind> kinds) {
        var named = kinds.stream().map(TieKind::name).toArray(String[]::new);
        return Set.copyOf(jdbc.sql("""
                        select other_id as id from tie where one_id = ? and kind = any (?)
                        union select one_id from tie where other_id = ? and kind = any (?)""")
                .params(one.value(), named, one.value(), named)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list());
    }
}
