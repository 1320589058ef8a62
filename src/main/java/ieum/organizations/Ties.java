package ieum.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /**
     * For each of these, with whom it had to do in one of these ways; without those with whom the one who looks is in conflict.
     */
    public Map<OrganizationId, Set<OrganizationId>> of(Collection<OrganizationId> ones, Collection<TieKind> kinds) {
        var tied = new HashMap<OrganizationId, Set<OrganizationId>>();
        if (ones.isEmpty()) return tied;
        var ids = ones.stream().map(OrganizationId::value).toArray(UUID[]::new);
        var named = kinds.stream().map(TieKind::name).toArray(String[]::new);
        jdbc.sql("""
                        select own_id, with_id from (
                            select one_id as own_id, other_id as with_id, kind from tie
                            union all select other_id, one_id, kind from tie) t
                        where own_id = any (?) and kind = any (?) and not with_id = any ((select onlooker_avoids())::uuid[])""").params(ids, named).query(row -> {
            tied.computeIfAbsent(id(row, "own_id"), one -> new HashSet<>()).add(id(row, "with_id"));
        });
        return tied;
    }

    private static OrganizationId id(ResultSet row, String column) throws SQLException {
        return new OrganizationId(row.getObject(column, UUID.class));
    }
}
