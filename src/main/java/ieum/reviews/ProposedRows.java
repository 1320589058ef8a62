package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposed decisions, and of those that a second person confirmed. */
@Component
class ProposedRows {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    ProposedRows(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    Optional<ProposedDecision> find(ProposalId id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    Map<ProposalId, ProposedDecision> all(Collection<ProposalId> ids) {
        var found = jdbc.sql("select * from proposed_decision where proposal_id = any (?::uuid[])")
                .param(ids.stream().map(ProposalId::toString).toArray(String[]::new))
                .query(ProposedRows::row)
                .list();
        return named(found).stream().collect(Collectors.toMap(ProposedDecision::proposal, Function.identity()));
    }

    /** Those of somebody, the oldest first. */
    List<ProposedDecision> of(AccountId person) {
        return named(jdbc.sql("select * from proposed_decision where proposed_by = ? order by proposed_at limit 200")
                .param(person.value())
                .query(ProposedRows::row)
                .list());
    }

    /** Those that wait for somebody else than this person, the oldest first. */
    List<ProposedDecision> waitingFor(AccountId person, int most) {
        return named(jdbc.sql("""
                        select * from proposed_decision where returned_at is null and proposed_by <> ?
                        order by proposed_at, proposal_id limit ?""")
                .params(person.value(), most)
                .query(ProposedRows::row)
                .list());
    }

    void put(ProposalId id, CallId call, Outcome outcome, Text reason, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into proposed_decision (
                            proposal_id, call_id, outcome, reason, reason_language, proposed_by, proposed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, gen_random_uuid())""")
                .params(
                        id.value(),
                        call.value(),
                        outcome.name(),
                        reason.original(),
                        reason.language().name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sendBack(ProposalId id, Text why, AccountId by, Instant at) {
        jdbc.sql("""
                        update proposed_decision set returned_by = ?, returned_at = ?, return_reason = ?,
                            return_language = ?, version = gen_random_uuid() where proposal_id = ?""")
                .params(
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        why.original(),
                        why.language().name(),
                        id.value())
                .update();
    }

    void confirm(ProposedDecision proposed, AccountId by, Instant at) {
        jdbc.sql("insert into confirmed_decision values (?, ?, ?, ?, ?, ?)")
                .params(
                        proposed.proposal().value(),
                        proposed.outcome().name(),
                        proposed.by().value(),
                        proposed.at().atOffset(ZoneOffset.UTC),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ProposalId id) {
        jdbc.sql("delete from proposed_decision where proposal_id = ?")
                .param(id.value())
                .update();
    }

    boolean anyOf(CallId call) {
        return jdbc.sql("select exists (select from proposed_decision where call_id = ?)")
                .param(call.value())
                .query(Boolean.class)
                .single();
    }

    private List<ProposedDecision> named(List<ProposedDecision> found) {
        if (found.isEmpty()) return found;
        var people = accounts.all(found.stream()
                .flatMap(one -> Stream.of(
                        one.by(), one.returned() == null ? null : one.returned().by()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream().map(one -> named(one, people)).toList();
    }

    private static ProposedDecision named(ProposedDecision one, Map<AccountId, AccountView> people) {
        var back = one.returned();
        return new ProposedDecision(
                one.proposal(),
                one.call(),
                one.outcome(),
                one.reason(),
                one.by(),
                name(one.by(), people),
                one.at(),
                one.version(),
                back == null
                        ? null
                        : new ProposedDecision.Return(back.by(), name(back.by(), people), back.at(), back.reason()));
    }

    private static String name(AccountId id, Map<AccountId, AccountView> people) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }

    private static ProposedDecision row(ResultSet row, int number) throws SQLException {
        var returned = row.getTimestamp("returned_at");
        return new ProposedDecision(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                new Text(row.getString("reason"), Language.valueOf(row.getString("reason_language"))),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                "",
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("version", UUID.class),
                returned == null
                        ? null
                        : new ProposedDecision.Return(
                                new AccountId(row.getObject("returned_by", UUID.class)),
                                "",
                                returned.toInstant(),
                                new Text(
                                        row.getString("return_reason"),
                                        Language.valueOf(row.getString("return_language")))));
    }
}
