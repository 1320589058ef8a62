package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.reviews.Panel.Pairing;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when reviewers bid, and what they bid. */
@Component
class BidRows {
    private final JdbcClient jdbc;

    BidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> closesAt(CallId call) {
        return jdbc.sql("select closes_at from bidding where call_id = ?")
                .param(call.value())
                .query((row, number) -> row.getTimestamp("closes_at").toInstant())
                .optional();
    }

    void open(CallId call, Instant until, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into bidding (call_id, closes_at, opened_by, opened_at) values (?, ?, ?, ?)
                        on conflict (call_id) do update set closes_at = excluded.closes_at""")
                .params(call.value(), until.atOffset(ZoneOffset.UTC), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean close(CallId call, Instant at) {
        return jdbc.sql("update bidding set closes_at = :at where call_id = :call and closes_at > :at")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("call", call.value())
                        .update()
                > 0;
    }

    /** Nobody closes it before the transaction ends. */
    boolean holdOpen(CallId call, Instant at) {
        return jdbc.sql("select true from bidding where call_id = ? and closes_at > ? for share")
                .params(call.value(), at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** What the call received and has not decided, in the order of the numbers; whoever asks keeps it from those who may not know. */
    List<ProposalId> received(CallId call) {
        return jdbc.sql(
                        "select id from proposal where call_id = ? and status = 'SUBMITTED' and number is not null order by number, id")
                .param(call.value())
                .query((row, number) -> new ProposalId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What one may read of a proposal before it is given to anyone, and the words by which it is found. */
    record Sketch(ProposalId id, Text title, @Nullable Text summary, Set<String> terms) {}

    Map<ProposalId, Sketch> sketches(Collection<ProposalId> proposals) {
        var found = new HashMap<ProposalId, Sketch>();
        jdbc.sql("""
                        select p.id, p.title, p.title_language, p.summary, p.summary_language, coalesce(w.terms, '{}') as terms
                        from proposal p left join own_words w on w.proposal_id = p.id
                        where p.id = any (?::uuid[]) and p.title is not null""").param(array(proposals)).query(row -> {
            var id = new ProposalId(row.getObject("id", UUID.class));
            found.put(id, sketch(id, row));
        });
        return found;
    }

    private static Sketch sketch(ProposalId id, ResultSet row) throws SQLException {
        var summary = row.getString("summary");
        return new Sketch(
                id,
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                summary == null ? null : new Text(summary, Language.valueOf(row.getString("summary_language"))),
                Set.copyOf(List.of((String[]) row.getArray("terms").getArray())));
    }

    Map<ProposalId, Willingness> of(AccountId person, Collection<ProposalId> proposals) {
        var found = new HashMap<ProposalId, Willingness>();
        jdbc.sql("select proposal_id, willingness from bid where account_id = ? and proposal_id = any (?::uuid[])")
                .params(person.value(), array(proposals))
                .query(row -> {
                    found.put(
                            new ProposalId(row.getObject("proposal_id", UUID.class)),
                            Willingness.valueOf(row.getString("willingness")));
                });
        return found;
    }

    Map<Pairing, Willingness> all(Collection<ProposalId> proposals) {
        var found = new HashMap<Pairing, Willingness>();
        jdbc.sql("select proposal_id, account_id, willingness from bid where proposal_id = any (?::uuid[])")
                .param(array(proposals))
                .query(row -> {
                    found.put(
                            new Pairing(
                                    new ProposalId(row.getObject("proposal_id", UUID.class)),
                                    new AccountId(row.getObject("account_id", UUID.class))),
                            Willingness.valueOf(row.getString("willingness")));
                });
        return found;
    }

    void bid(ProposalId proposal, AccountId person, @Nullable Willingness willingness, Instant at) {
        if (willingness == null)
            jdbc.sql("delete from bid where proposal_id = ? and account_id = ?")
                    .params(proposal.value(), person.value())
                    .update();
        else
            jdbc.sql("""
                            insert into bid (proposal_id, account_id, willingness, made_at) values (?, ?, ?, ?)
                            on conflict (proposal_id, account_id) do update
                                set willingness = excluded.willingness, made_at = excluded.made_at
                                where bid.willingness <> excluded.willingness""")
                    .params(proposal.value(), person.value(), willingness.name(), at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    /** Calls that ask this expert for bids, who has made none; with their titles. */
    List<Waiting> waitingFor(AccountId expert, Instant at) {
        return jdbc.sql("""
                        select k.id, k.title, k.title_language, k.zone, b.closes_at
                        from expert e join bidding b on b.call_id = e.call_id join call k on k.id = e.call_id
                        where e.account_id = ? and e.accepted_at is not null and e.ended_at is null and b.closes_at > ?
                            and not exists (select from bid x where x.account_id = e.account_id and x.made_at >= b.opened_at)
                        order by b.closes_at, k.id""")
                .params(expert.value(), at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        new CallId(row.getObject("id", UUID.class)),
                        new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getString("zone")))
                .list();
    }

    record Waiting(CallId call, Text title, Instant closesAt, String zone) {}

    /** Where this person works as an expert of the call; empty where they are none. */
    Optional<Optional<OrganizationId>> affiliation(CallId call, AccountId person) {
        return jdbc.sql(
                        "select organization_id from expert where call_id = ? and account_id = ? and accepted_at is not null and ended_at is null")
                .params(call.value(), person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("organization_id", UUID.class))
                        .map(OrganizationId::new))
                .optional();
    }

    private static String[] array(Collection<ProposalId> proposals) {
        return proposals.stream().map(ProposalId::toString).toArray(String[]::new);
    }
}
