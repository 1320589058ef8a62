package ieum.rehearsals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the portal itself, as the role that owns them sees them: with every row. */
class Apart {
    /**
     * Which a rehearsal may touch, the sessions of whoever looks, and what the portal seals or puts together by itself every
     * minute: the figures of the tally stand in a view.
     */
    private static final Set<String> OWN = Set.of(
            "rehearsal",
            "rehearsal_person",
            "audit_entry",
            "audit_seal",
            "proposal_tally",
            "spring_session",
            "spring_session_attributes");

    private final JdbcClient owner;

    Apart(Flyway flyway) {
        this.owner = JdbcClient.create(
                Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
    }

    /** What stands in each, boiled down, and every figure of the reports. */
    Map<String, String> everything() {
        var found = new LinkedHashMap<String, String>();
        for (var table : tables())
            if (!OWN.contains(table))
                found.put(
                        table,
                        owner.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                + table + " t")
                                .query(String.class)
                                .single());
        return found;
    }

    /** The tables and views in which this stands somewhere; what is binary is searched as text. */
    List<String> with(String words) {
        return tables().stream()
                .filter(table -> owner.sql("select exists (select from %s t where %s ilike :words)"
                                .formatted(
                                        table,
                                        table.equals("spring_session_attributes")
                                                ? "encode(attribute_bytes, 'escape')"
                                                : "t::text"))
                        .param("words", "%" + words + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    List<String> schemas() {
        return owner.sql("select nspname from pg_namespace where nspname like 'rehearsal%'")
                .query(String.class)
                .list();
    }

    List<String> tables() {
        return owner.sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') order by 1""").query(String.class).list();
    }
}
