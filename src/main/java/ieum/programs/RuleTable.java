package ieum.programs;

import ieum.accounts.AccountId;
import ieum.forms.FormId;
import ieum.organizations.CredentialKind;
import ieum.organizations.OrganizationKind;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of calls as rows; one that ended stays to be read. */
@Component
class RuleTable {
    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CallRule rule, AccountId by, Instant at) {
        var text = rule.text();
        var wording = text.wording();
        jdbc.sql("""
                        insert into call_rule (id, call_id, kind, weight, scope, organization_kinds, countries, regions, number,
                            credential_kind, issuer, grade, program_id, agreement, form_id, wording, wording_language, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(rule.id().value(), rule.call().value())
                .params(text.kind().name(), text.weight().name(), text.scope().name())
                .param(text.organizations().stream().map(Enum::name).toArray(String[]::new))
                .param(text.countries().toArray(String[]::new))
                .param(text.regions().toArray(String[]::new))
                .param(text.number())
                .param(text.credential() == null ? null : text.credential().name())
                .params(text.issuer(), text.grade())
                .param(text.program() == null ? null : text.program().value())
                .param(text.agreement())
                .param(text.form() == null ? null : text.form().value())
                .param(wording == null ? null : wording.original())
                .param(wording == null ? null : wording.language().name())
                .params(by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one to end. */
    boolean end(CallId call, RuleId rule, AccountId by, Instant at) {
        return jdbc.sql("""
                        update call_rule set ended_by = ?, ended_at = ? where id = ? and call_id = ? and ended_at is null""")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), rule.value(), call.value())
                        .update()
                == 1;
    }

    /** In the order of their kinds, so that every call asks alike. */
    List<CallRule> of(CallId call) {
        return jdbc
                .sql("select * from call_rule where call_id = ? and ended_at is null order by made_at, id")
                .param(call.value())
                .query(RuleTable::rule)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(rule -> rule.text().kind()))
                .toList();
    }

    /** Also those that ended. */
    Map<RuleId, CallRule> all(Collection<RuleId> ids) {
        return jdbc
                .sql("select * from call_rule where id = any (?::uuid[])")
                .param(ids.stream().map(RuleId::toString).toArray(String[]::new))
                .query(RuleTable::rule)
                .list()
                .stream()
                .collect(Collectors.toMap(CallRule::id, Function.identity()));
    }

    private static CallRule rule(ResultSet row, int number) throws SQLException {
        var program = row.getObject("program_id", UUID.class);
        var form = row.getObject("form_id", UUID.class);
        var credential = row.getString("credential_kind");
        return new CallRule(
                new RuleId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                new RuleText(
                        RuleKind.valueOf(row.getString("kind")),
                        RuleWeight.valueOf(row.getString("weight")),
                        RuleScope.valueOf(row.getString("scope")),
                        texts(row.getArray("organization_kinds"))
                                .map(OrganizationKind::valueOf)
                                .toList(),
                        texts(row.getArray("countries")).toList(),
                        texts(row.getArray("regions")).toList(),
                        row.getObject("number", Integer.class),
                        credential == null ? null : CredentialKind.valueOf(credential),
                        row.getString("issuer"),
                        row.getString("grade"),
                        program == null ? null : new ProgramId(program),
                        row.getString("agreement"),
                        form == null ? null : new FormId(form),
                        wording(row.getString("wording"), row.getString("wording_language"))));
    }

    private static @Nullable Text wording(@Nullable String original, @Nullable String language) {
        return original == null || language == null ? null : new Text(original, Language.valueOf(language));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
