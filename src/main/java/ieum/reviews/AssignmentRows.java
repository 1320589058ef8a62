package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.programs.Stage;
import ieum.proposals.ProposalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Panels, what their members know, and what they are to review. */
@Component
class AssignmentRows {
    private static final int USUALLY = 2;

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many reviewers each proposal is to have; usually two. */
    int wanted(CallId call) {
        return jdbc.sql("select wanted from panel where call_id = ?")
                .param(call.value())
                .query(Integer.class)
                .optional()
                .orElse(USUALLY);
    }

    void want(CallId call, int each) {
        jdbc.sql(
                        "insert into panel (call_id, wanted) values (?, ?) on conflict (call_id) do update set wanted = excluded.wanted")
                .params(call.value(), each)
                .update();
    }

    Map<AccountId, Integer> seats(CallId call) {
        var found = new HashMap<AccountId, Integer>();
        jdbc.sql("select account_id, capacity from panel_seat where call_id = ?")
                .param(call.value())
                .query(row -> {
                    found.put(new AccountId(row.getObject("account_id", UUID.class)), row.getInt("capacity"));
                });
        return found;
    }

    void seat(CallId call, Map<AccountId, Integer> capacities, AccountId by, Instant at) {
        jdbc.sql("delete from panel_seat where call_id = ?").param(call.value()).update();
        capacities.forEach((account, capacity) -> jdbc.sql(
                        "insert into panel_seat (call_id, account_id, capacity, seated_by, seated_at) values (?, ?, ?, ?, ?)")
                .params(call.value(), account.value(), capacity, by.value(), at.atOffset(ZoneOffset.UTC))
                .update());
    }

    Map<AccountId, Set<String>> expertise(Collection<AccountId> people) {
        var found = new HashMap<AccountId, Set<String>>();
        jdbc.sql("select account_id, concept from expertise where account_id = any (?::uuid[])")
                .param(array(people))
                .query(row -> {
                    found.computeIfAbsent(
                                    new AccountId(row.getObject("account_id", UUID.class)), account -> new TreeSet<>())
                            .add(row.getString("concept"));
                });
        return found;
    }

    void knows(AccountId person, Collection<String> concepts) {
        jdbc.sql("delete from expertise where account_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("insert into expertise (account_id, concept) select ?, unnest(?::text[])")
                .params(person.value(), concepts.toArray(String[]::new))
                .update();
    }

    /** Whoever has reviewed a proposal without being asked to is one of its reviewers. */
    List<Assigned> all(Collection<ProposalId> proposals) {
        var asked = asked(proposals);
        var known = asked.stream()
                .map(one -> new Assignee(one.proposal(), one.reviewer()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        asked.stream(),
                        done(proposals).stream()
                                .filter(one -> !known.contains(one))
                                .map(one -> new Assigned(one.proposal(), one.reviewer(), true, true)))
                .toList();
    }

    private List<Assigned> asked(Collection<ProposalId> proposals) {
        return jdbc.sql("""
                        select proposal_id, account_id, by_hand, confirmed_at is not null as confirmed from assignment
                        where proposal_id = any (?::uuid[]) order by made_at, account_id""")
                .param(proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .query((row, number) -> new Assigned(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("by_hand"),
                        row.getBoolean("confirmed")))
                .list();
    }

    /** What this person is to review, in the order in which it was given. */
    List<ProposalId> given(AccountId reviewer) {
        return jdbc.sql("""
                        select proposal_id from assignment where account_id = ? and confirmed_at is not null
                        order by confirmed_at, proposal_id limit 500""")
                .param(reviewer.value())
                .query((row, number) -> new ProposalId(row.getObject("proposal_id", UUID.class)))
                .list();
    }

    /** Who has reviewed what of these. */
    Set<Assignee> done(Collection<ProposalId> proposals) {
        return Set.copyOf(jdbc.sql("""
                        select proposal_id, reviewer_id from review where proposal_id = any (?::uuid[])""")
                .param(proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .query((row, number) -> new Assignee(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new AccountId(row.getObject("reviewer_id", UUID.class))))
                .list());
    }

    /** What this person has judged, at which stages. */
    Set<Occasion> judged(AccountId reviewer, Collection<ProposalId> proposals) {
        return occasions(
                "select proposal_id, stage from review where reviewer_id = ? and proposal_id = any (?::uuid[])",
                reviewer.value(),
                proposals);
    }

    /** What nobody may judge any more, though its stage is not passed. */
    Set<Occasion> closed(Instant at, Collection<ProposalId> proposals) {
        return occasions(
                "select p.id as proposal_id, j.stage from judging j join proposal p on p.call_id = j.call_id where j.closes_at <= ? and p.id = any (?::uuid[])",
                at.atOffset(ZoneOffset.UTC),
                proposals);
    }

    private Set<Occasion> occasions(String query, Object first, Collection<ProposalId> proposals) {
        return Set.copyOf(jdbc.sql(query)
                .params(first, proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .query((row, number) -> new Occasion(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        Stage.valueOf(row.getString("stage"))))
                .list());
    }

    /** A proposal at one of its stages. */
    record Occasion(ProposalId proposal, Stage stage) {}

    record Assignee(ProposalId proposal, AccountId reviewer) {}

    void add(ProposalId proposal, AccountId reviewer, boolean byHand, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into assignment (proposal_id, account_id, by_hand, made_by, made_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(proposal.value(), reviewer.value(), byHand, by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ProposalId proposal, AccountId reviewer) {
        jdbc.sql("delete from assignment where proposal_id = ? and account_id = ?")
                .params(proposal.value(), reviewer.value())
                .update();
    }

    /** Those that were distributed and not yet confirmed. */
    void forgetDrafts(Collection<ProposalId> proposals) {
        jdbc.sql("""
                        delete from assignment
                        where proposal_id = any (?::uuid[]) and not by_hand and confirmed_at is null""")
                .param(proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .update();
    }

    /** @return to whom that is new */
    Set<AccountId> confirm(Collection<ProposalId> proposals, AccountId by, Instant at) {
        return Set.copyOf(jdbc.sql("""
                        update assignment set confirmed_by = ?, confirmed_at = ?
                        where proposal_id = any (?::uuid[]) and confirmed_at is null returning account_id""")
                .params(
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        proposals.stream().map(ProposalId::toString).toArray(String[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }

    private static String[] array(Collection<AccountId> people) {
        return people.stream().map(AccountId::toString).toArray(String[]::new);
    }
}
