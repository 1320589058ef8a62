package ieum.leaks;

import ieum.PostgresForTests;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of every row beside the portal's, out of which it is set back: as the superuser, whom no trigger or key hinders. */
class Memory {
    private record Sequence(long last, boolean called) {}

    private final Map<String, Sequence> sequences = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long since;

    void keep() {
        inOne(superuser -> {
            superuser.sql("drop schema if exists remembered cascade").update();
            superuser.sql("create schema remembered").update();
            for (var table : tables(superuser))
                superuser
                        .sql("create table remembered.%s as select * from public.%s".formatted(table, table))
                        .update();
            sequences.clear();
            for (var sequence : relations(superuser, "S"))
                sequences.put(
                        sequence,
                        superuser
                                .sql("select last_value, is_called from public." + sequence)
                                .query((row, number) -> new Sequence(row.getLong(1), row.getBoolean(2)))
                                .single());
            ids.clear();
            for (var column : idColumns(superuser))
                ids.addAll(superuser
                        .sql("select distinct %s::text from remembered.%s where %1$s is not null"
                                .formatted(column.split("[.]")[1], column.split("[.]")[0]))
                        .query(String.class)
                        .list());
        });
        inOne(superuser -> since = superuser
                .sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single());
    }

    /** Only what was touched since. */
    void restore() {
        inOne(superuser -> {
            superuser.sql("set local session_replication_role = replica").update();
            for (var table : tables(superuser)) if (touched(superuser, table)) restore(superuser, table);
            sequences.forEach((name, sequence) -> superuser
                    .sql("select setval('public.%s', ?, ?)".formatted(name))
                    .params(sequence.last, sequence.called)
                    .query(Long.class)
                    .single());
        });
    }

    void forget() {
        inOne(superuser ->
                superuser.sql("drop schema if exists remembered cascade").update());
    }

    /** Of everything that both worlds share. */
    Set<String> ids() {
        return ids;
    }

    <T> T without(String table, String policy, Supplier<T> play) {
        var kept = PostgresForTests.superuser()
                .sql("select qual from pg_policies where schemaname = 'public' and tablename = ? and policyname = ?")
                .params(table, policy)
                .query(String.class)
                .single();
        alter(table, policy, "true");
        try {
            return play.get();
        } finally {
            alter(table, policy, kept);
        }
    }

    private static void alter(String table, String policy, String condition) {
        PostgresForTests.superuser()
                .sql("alter policy %s on public.%s using (%s)".formatted(policy, table, condition))
                .update();
    }

    private boolean touched(JdbcClient superuser, String table) {
        return superuser
                .sql("""
                        select exists (select from public.%1$s where xmin::text::bigint >= ?)
                            or (select count(*) from public.%1$s) <> (select count(*) from remembered.%1$s)""".formatted(table))
                .param(since)
                .query(Boolean.class)
                .single();
    }

    private static void restore(JdbcClient superuser, String table) {
        var columns = String.join(
                ", ", superuser.sql("""
                                select quote_ident(column_name) from information_schema.columns
                                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                                order by ordinal_position""").param(table).query(String.class).list());
        superuser.sql("delete from public." + table).update();
        superuser
                .sql("insert into public.%1$s (%2$s) overriding system value select %2$s from remembered.%1$s"
                        .formatted(table, columns))
                .update();
    }

    private static List<String> tables(JdbcClient superuser) {
        return relations(superuser, "r");
    }

    private static List<String> relations(JdbcClient superuser, String kind) {
        return superuser
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind::text = ? order by 1")
                .param(kind)
                .query(String.class)
                .list();
    }

    private static List<String> idColumns(JdbcClient superuser) {
        return superuser.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'remembered' and data_type = 'uuid'""").query(String.class).list();
    }

    private interface Work {
        void on(JdbcClient superuser);
    }

    private static void inOne(Work work) {
        var source = PostgresForTests.superuserInside();
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(transaction -> work.on(JdbcClient.create(source)));
    }
}
