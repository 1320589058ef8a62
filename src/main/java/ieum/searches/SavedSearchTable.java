package ieum.searches;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches that were saved. Nobody finds here what is neither theirs nor shared with them. */
@Component
class SavedSearchTable {
    /** No page shows more. */
    private static final int MOST = 200;

    private static final String SEEN = """
            select s.*, s.account_id = :viewer as own, s.shared_with = :colleagues as shared from saved_search s
            where (s.account_id = :viewer or s.shared_with = :colleagues and exists (
                select from membership m where m.account_id = s.account_id and m.organization_id = s.shared_with))""";

    private final JdbcClient jdbc;

    SavedSearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nothing else is saved by them. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))::text")
                .param("saved_search " + account)
                .query()
                .singleRow();
    }

    List<SavedSearchView> of(@Nullable SearchedList list, Viewer viewer) {
        var sql = SEEN + (list == null ? "" : " and s.list = '" + list + "'")
                + " order by s.list, own desc, lower(s.name), s.id limit " + MOST;
        return seen(sql, viewer).query(row()).list();
    }

    Optional<SavedSearchView> find(SavedSearchId id, Viewer viewer) {
        return seen(SEEN + " and s.id = :id", viewer)
                .param("id", id.value())
                .query(row())
                .optional();
    }

    /** The viewer's own. */
    Optional<SavedSearchView> named(String name, SearchedList list, Viewer viewer) {
        return seen(SEEN + " and s.account_id = :viewer and s.list = :list and lower(s.name) = lower(:name)", viewer)
                .param("list", list.name())
                .param("name", name)
                .query(row())
                .optional();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from saved_search where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void add(
            SavedSearchId id,
            AccountId account,
            SearchAddress address,
            String name,
            @Nullable OrganizationId sharedWith,
            Instant at) {
        jdbc.sql("""
                        insert into saved_search (id, account_id, list, name, query, saved_at, shared_with, shared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        account.value(),
                        address.list().name(),
                        name,
                        address.query(),
                        at.atOffset(ZoneOffset.UTC))
                .param(sharedWith == null ? null : sharedWith.value())
                .param(sharedWith == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revise(SavedSearchId id, String query, String name, @Nullable OrganizationId sharedWith, Instant at) {
        jdbc.sql("""
                        update saved_search set query = :query, name = :name,
                            shared_at = case when shared_with = cast(:shared as uuid) then shared_at when cast(:shared as uuid) is not null then cast(:at as timestamptz) end,
                            shared_with = cast(:shared as uuid)
                        where id = :id""")
                .param("id", id.value())
                .param("query", query)
                .param("name", name)
                .param("shared", sharedWith == null ? null : sharedWith.value(), java.sql.Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(SavedSearchId id) {
        jdbc.sql("delete from saved_search where id = ?").param(id.value()).update();
    }

    private JdbcClient.StatementSpec seen(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("viewer", viewer.account().value())
                .param(
                        "colleagues",
                        viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)));
    }

    private static RowMapper<SavedSearchView> row() {
        return (row, number) -> new SavedSearchView(
                new SavedSearchId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                "",
                row.getString("name"),
                new SearchAddress(SearchedList.valueOf(row.getString("list")), row.getString("query")),
                row.getBoolean("own"),
                row.getBoolean("shared"));
    }
}
