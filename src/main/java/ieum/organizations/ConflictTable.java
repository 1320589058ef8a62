package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conflicts of interest that were declared. */
@Component
class ConflictTable {
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

    /** Of each that bears this domain, as a website says it. */
    List<OrganizationId> withDomain(String domain) {
        return jdbc.sql("""
                        select id from organization
                        where lower(substring(website from '^[a-z]+://(?:www[.])?([^/:?#]+)')) = ? order by name, id limit 10""")
                .param(domain)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list();
    }

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
