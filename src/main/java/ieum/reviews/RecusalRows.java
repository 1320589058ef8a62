package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of recusals. */
@Component
class RecusalRows {
    private final JdbcClient jdbc;

    RecusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was none yet. */
    boolean add(ProposalId id, AccountId reviewer, Text reason, Instant at) {
        return jdbc.sql("""
                        insert into recusal (proposal_id, account_id, reason, reason_language, made_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                id.value(),
                                reviewer.value(),
                                reason.original(),
                                reason.language().name(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** From which of these somebody stepped back. */
    Set<ProposalId> of(AccountId reviewer, Collection<ProposalId> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql(
                        "select proposal_id from recusal where account_id = ? and proposal_id = any (?::uuid[])")
                .params(reviewer.value(), ids.stream().map(ProposalId::toString).toArray(String[]::new))
                .query((row, number) -> new ProposalId(row.getObject("proposal_id", UUID.class)))
                .list());
    }

    /** As far as whoever asks sees the proposals, the newest first. */
    List<RecusalView> of(CallId call) {
        return jdbc.sql("""
                        select r.*, p.title, p.title_language from recusal r join proposal p on p.id = r.proposal_id
                        where p.call_id = ? and p.status = 'SUBMITTED' order by r.made_at desc, r.account_id""")
                .param(call.value())
                .query((row, number) -> new RecusalView(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        "",
                        new Text(row.getString("reason"), Language.valueOf(row.getString("reason_language"))),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
