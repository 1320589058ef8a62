package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every page asks of organisations, each in one query and without loading any. */
@Component
class OrganizationNames {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    OrganizationNames(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    Viewer viewer(AccountId account) {
        var person = accounts.signedIn(account);
        if (person.isEmpty()) return new Viewer.Visitor();
        var name = person.get().name();
        var administrator = person.get().administrator();
        var shown = ShownName.here();
        return jdbc.sql("""
                        select o.id, %s as name, o.kind, m.role, v.organization_id is not null as verified
                        from membership m
                        join organization o on o.id = m.organization_id
                        left join organization_verification v on v.organization_id = o.id
                        %s where m.account_id = ?""".formatted(shown.column(), shown.joins()))
                .param(account.value())
                .query((row, number) -> (Viewer) new Viewer.Member(
                        account,
                        name,
                        id(row),
                        row.getString("name"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        MemberRole.valueOf(row.getString("role")),
                        row.getBoolean("verified"),
                        administrator))
                .optional()
                .orElseGet(() -> new Viewer.Person(account, name, administrator));
    }

    Map<OrganizationId, String> of(Collection<OrganizationId> ids) {
        if (ids.isEmpty()) return Map.of();
        var shown = ShownName.here();
        return named(jdbc.sql("select o.id, %s as name from organization o %s where o.id = any (?::uuid[])"
                        .formatted(shown.column(), shown.joins()))
                .param(ids.stream().map(OrganizationId::toString).toArray(String[]::new)));
    }

    Map<OrganizationId, Set<String>> all() {
        var names = new HashMap<OrganizationId, Set<String>>();
        jdbc.sql("select organization_id as id, name from organization_called").query(row -> {
            names.computeIfAbsent(id(row), id -> new HashSet<>()).add(row.getString("name"));
        });
        return names;
    }

    /** Under which further names it is found. */
    List<String> spellings(OrganizationId id) {
        return jdbc.sql("select name from organization_spelling where organization_id = ? order by name")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** The one into which this was merged, and that again, if it was. */
    Optional<OrganizationId> mergedInto(OrganizationId id) {
        return jdbc.sql("""
                        with recursive merged (id) as (
                            select into_id from organization_merge where absorbed_id = ? and undone_at is null
                            union select m.into_id from organization_merge m join merged on m.absorbed_id = merged.id
                            where m.undone_at is null)
                        select o.id from organization o join merged using (id) limit 1""").param(id.value()).query((row, number) -> id(row)).optional();
    }

    /** Writes anew by which words it is found. */
    void found(OrganizationId id, List<String> terms) {
        jdbc.sql("update organization set terms = ? where id = ?")
                .params(terms.toArray(String[]::new), id.value())
                .update();
    }

    Map<OrganizationId, String> verifiedOf(Collection<OrganizationKind> kinds) {
        var shown = ShownName.here();
        return named(jdbc.sql("""
                        select o.id, %s as name from organization o
                        join organization_verification v on v.organization_id = o.id
                        %s where o.kind = any (?::text[]) order by 2, 1 limit 2000""".formatted(shown.column(), shown.joins()))
                .param(kinds.stream().map(Enum::name).toArray(String[]::new)));
    }

    /** In which language their organisations write; without those of no organisation. */
    Map<AccountId, Language> languages(Collection<AccountId> accounts) {
        return jdbc
                .sql("""
                        select m.account_id, o.profile_language from membership m join organization o on o.id = m.organization_id
                        where m.account_id = any (?::uuid[]) and o.profile_language is not null""")
                .param(accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Language.valueOf(row.getString("profile_language"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isNumberOfAnother(OrganizationId id, String country, String registrationNumber) {
        return jdbc.sql("""
                        select exists (select from organization where country = ? and id <> ?
                            and upper(regexp_replace(registration_number, '[^[:alnum:]]', '', 'g')) = ?)""")
                .params(country, id.value(), OrganizationFacts.bare(registrationNumber))
                .query(Boolean.class)
                .single();
    }

    Optional<OrganizationId> membership(AccountId account) {
        return jdbc.sql("select organization_id as id from membership where account_id = ?")
                .param(account.value())
                .query((row, number) -> id(row))
                .optional();
    }

    List<Membership> members(OrganizationId organization) {
        return jdbc.sql("select account_id, role, since from membership where organization_id = ?")
                .param(organization.value())
                .query((row, number) -> new Membership(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        MemberRole.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Both ways round it is one tie; the first record of it stays. */
    void recordTie(OrganizationId one, OrganizationId other, TieKind kind, String source, Instant since) {
        // as PostgreSQL compares them, not as Java does
        var first = one.toString().compareTo(other.toString()) < 0 ? one : other;
        jdbc.sql("""
                        insert into tie (one_id, other_id, kind, source, since) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        first.value(),
                        (first.equals(one) ? other : one).value(),
                        kind.name(),
                        source,
                        since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<OrganizationId, String> named(JdbcClient.StatementSpec query) {
        var names = new LinkedHashMap<OrganizationId, String>();
        query.query((row, number) -> Map.entry(id(row), row.getString("name")))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static OrganizationId id(ResultSet row) throws SQLException {
        return new OrganizationId(row.getObject("id", UUID.class));
    }
}
