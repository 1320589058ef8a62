package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conflicts of interest that were declared. */
@Component
class ConflictTable {
    private static final String DOMAIN = "lower(substring(o.website from '^[a-z]+://(?:www[.])?([^/:?#]+)'))";

    /** A proposal alone is no reason: whoever judges it would be near to all who applied. */
    private static final String TIES = """
            select one_id as own_id, other_id as with_id from tie where kind in ('COLLABORATION', 'AGREEMENT')
            union all select other_id, one_id from tie where kind in ('COLLABORATION', 'AGREEMENT')""";

    private static final String WORKED_WITH = "select with_id from (" + TIES + ") t where own_id";

    private final JdbcClient jdbc;

    ConflictTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was none yet. */
    boolean add(ConflictView conflict) {
        var note = conflict.note();
        return jdbc.sql("""
                        insert into conflict
                            (id, account_id, organization_id, kind, note, note_language, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                conflict.id().value(),
                                conflict.account().value(),
                                conflict.about().value(),
                                conflict.kind().name())
                        .param(note == null ? null : note.original())
                        .param(note == null ? null : note.language().name())
                        .param(conflict.declaredBy().value())
                        .param(conflict.declaredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(ConflictId id, AccountId by, Instant at) {
        return jdbc.sql("update conflict set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    Optional<ConflictView> find(ConflictId id) {
        return jdbc.sql("select * from conflict where id = ? and ended_at is null")
                .param(id.value())
                .query(ConflictTable::conflict)
                .optional();
    }

    List<ConflictView> of(Collection<AccountId> people) {
        return jdbc.sql("""
                        select * from conflict where account_id = any (?::uuid[]) and ended_at is null
                        order by declared_at desc, id""").param(array(people)).query(ConflictTable::conflict).list();
    }

    Set<AccountId> concerned(Collection<AccountId> people, Collection<OrganizationId> about) {
        return Set.copyOf(jdbc.sql("""
                        select distinct account_id from conflict
                        where account_id = any (?::uuid[]) and organization_id = any (?::uuid[]) and ended_at is null""")
                .params(
                        array(people),
                        about.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    /** Who bears this domain, as a website says it, or has worked with this organisation. */
    List<OrganizationId> near(@Nullable OrganizationId own, String domain) {
        return jdbc.sql("select id from organization o where " + DOMAIN + " = :domain or id in (" + WORKED_WITH
                        + " = :own::uuid) order by name, id limit 10")
                .param("domain", domain)
                .param("own", own == null ? null : own.value(), Types.OTHER)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The same for many: those among these that are near to each. */
    Map<AccountId, Set<OrganizationId>> near(Collection<Near> people, Collection<OrganizationId> among) {
        var found = new HashMap<AccountId, Set<OrganizationId>>();
        jdbc.sql(
                        "with who as (select * from unnest(:people::uuid[], :owns::uuid[], :domains::text[]) as who (account, own, domain)), "
                                + "those as (select o.id, " + DOMAIN
                                + " as domain from organization o where o.id = any (:among::uuid[])) "
                                + "select who.account, those.id from who join those on those.domain = who.domain "
                                + "union select who.account, t.with_id from who join (" + TIES
                                + ") t on t.own_id = who.own join those on those.id = t.with_id")
                .param("people", array(people.stream().map(Near::person).toList()))
                .param(
                        "owns",
                        people.stream()
                                .map(Near::own)
                                .map(own -> own == null ? null : own.toString())
                                .toArray(String[]::new))
                .param("domains", people.stream().map(Near::domain).toArray(String[]::new))
                .param("among", among.stream().map(OrganizationId::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new AccountId(row.getObject("account", UUID.class)), account -> new HashSet<>())
                            .add(new OrganizationId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** A person, their organisation if they have one, and the domain of their address. */
    record Near(AccountId person, @Nullable OrganizationId own, String domain) {}

    private static String[] array(Collection<AccountId> people) {
        return people.stream().map(AccountId::toString).toArray(String[]::new);
    }

    private static ConflictView conflict(ResultSet row, int number) throws SQLException {
        var note = row.getString("note");
        return new ConflictView(
                new ConflictId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                "",
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                "",
                ConflictKind.valueOf(row.getString("kind")),
                note == null ? null : new Text(note, Language.valueOf(row.getString("note_language"))),
                new AccountId(row.getObject("declared_by", UUID.class)),
                row.getTimestamp("declared_at").toInstant());
    }
}
