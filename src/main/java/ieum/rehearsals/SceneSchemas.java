package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Clash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schemas for what is played: the very same tables, made as the portal's own are, by the role that owns those. */
@Component
class SceneSchemas {
    private static final int TURNS = 5;

    private final Flyway flyway;
    private final JdbcClient owner;

    SceneSchemas(Flyway flyway) {
        this.flyway = flyway;
        this.owner = JdbcClient.create(
                Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
    }

    /** @throws Clash where the owner of the tables may not make a schema */
    void create(String schema) {
        if (!owner.sql("select has_database_privilege(current_database(), 'CREATE')")
                .query(Boolean.class)
                .single()) throw new Clash("rehearsal.noSchema");
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .load()
                .migrate();
        var role = flyway.getConfiguration().getPlaceholders().get("applicationRole");
        owner.sql("grant usage on schema %s to \"%s\"".formatted(schema, role)).update();
    }

    /** From the portal itself; whatever was done there was done by this made person. */
    void takeAlong(String schema, CallId call, AccountId by) {
        for (var rows : TakenAlong.read(schema)) {
            var columns = owner.sql("""
                            select c.column_name, exists (
                                select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                                where k.contype = 'f' and k.conrelid = to_regclass(:schema || '.' || :table)
                                    and k.confrelid = to_regclass(:schema || '.account') and a.attname = c.column_name) as person
                            from information_schema.columns c
                            where c.table_schema = :schema and c.table_name = :table and c.is_generated = 'NEVER'
                            order by c.ordinal_position""")
                    .param("schema", schema)
                    .param("table", rows.table())
                    .query((row, number) -> new Column(row.getString(1), row.getBoolean(2)))
                    .list();
            owner.sql(rows.insert(schema, columns))
                    .param("call", call.value())
                    .param("by", by.value())
                    .update();
        }
    }

    void drop(String schema) {
        for (var turn = 1; ; turn++)
            try {
                owner.sql("drop schema if exists %s cascade".formatted(schema)).update();
                return;
            } catch (PessimisticLockingFailureException e) {
                // whoever was still reading in it came first
                if (turn == TURNS) throw e;
            }
    }

    List<String> all() {
        return new ArrayList<>(owner.sql("select nspname from pg_namespace where nspname ~ ? order by 1")
                .param("^" + RehearsalId.SCHEMAS + "[0-9a-f]{32}$")
                .query(String.class)
                .list());
    }

    /** Whether its tables are those of this version of the portal. */
    boolean isCurrent(String schema) {
        var history = flyway.getConfiguration().getTable();
        // none where a back-up left it out
        if (owner.sql("select to_regclass(?) is null")
                .param(schema + "." + history)
                .query(Boolean.class)
                .single()) return false;
        return owner.sql("""
                        select (select count(*) from %1$s.%2$s where version is not null)
                            = (select count(*) from %2$s where version is not null)""".formatted(schema, history)).query(Boolean.class).single();
    }

    /** A column of a table, and whether it names an account. */
    record Column(String name, boolean person) {
        String taken() {
            return person
                    ? "case when t.%1$s is null then null else cast(:by as uuid) end".formatted(name)
                    : "t." + name;
        }
    }
}
