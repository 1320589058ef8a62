package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Experts whom calls ask. */
@Component
class ExpertRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were asked. */
    List<ExpertView> of(CallId call) {
        return jdbc.sql("select * from expert where call_id = ? order by invited_at, id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    Optional<ExpertView> find(ExpertId id) {
        return jdbc.sql("select * from expert where id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Nobody else answers it, sends it again or ends it until the transaction is over. */
    Optional<ExpertView> hold(ExpertId id) {
        return jdbc.sql("select * from expert where id = ? for update")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Whether nobody with that address is asked already, or reviews. */
    boolean add(ExpertId id, CallId call, ExpertText text, AccountId by, Instant at) {
        var organization = text.organization();
        return jdbc.sql("""
                        insert into expert (id, call_id, email, name, language, organization_id, affiliation, fields,
                            invited_by, invited_at, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?) on conflict do nothing""")
                        .param(id.value())
                        .param(call.value())
                        .param(text.email())
                        .param(text.name())
                        .param(text.language().name())
                        .param(organization == null ? null : organization.value())
                        .param(text.affiliation())
                        .param(text.fields().toArray(String[]::new))
                        .param(by.value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void sent(ExpertId id, Instant at) {
        jdbc.sql("update expert set sent_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void accept(ExpertId id, AccountId account, Instant at) {
        jdbc.sql("update expert set account_id = ?, accepted_at = ? where id = ?")
                .params(account.value(), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void decline(ExpertId id, @Nullable Text reason, Instant at) {
        jdbc.sql("update expert set declined_at = ?, reason = ?, reason_language = ? where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(reason == null ? null : reason.original())
                .param(reason == null ? null : reason.language().name())
                .param(id.value())
                .update();
    }

    void end(ExpertId id, AccountId by, Instant at) {
        jdbc.sql("update expert set ended_by = ?, ended_at = ? where id = ?")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** Those who review for the call now, the last who came first. */
    List<ExpertView> accepted(CallId call) {
        return jdbc.sql(
                        "select * from expert where call_id = ? and accepted_at is not null and ended_at is null order by accepted_at desc, id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    /** Where each of those works who review or have reviewed for the call as experts. */
    Map<AccountId, ExpertView> ever(CallId call) {
        var found = new HashMap<AccountId, ExpertView>();
        jdbc.sql("select * from expert where call_id = ? and accepted_at is not null order by accepted_at")
                .param(call.value())
                .query(row -> {
                    found.put(new AccountId(row.getObject("account_id", UUID.class)), read(row, 0));
                });
        return found;
    }

    /** How many reviews each of these people has submitted for the call. */
    Map<AccountId, Integer> reviews(CallId call) {
        var found = new HashMap<AccountId, Integer>();
        jdbc.sql("""
                        select r.reviewer_id, count(*) as number from review r join proposal p on p.id = r.proposal_id
                        where p.call_id = ? and r.seat = 'EXPERT' group by r.reviewer_id""").param(call.value()).query(row -> {
            found.put(new AccountId(row.getObject("reviewer_id", UUID.class)), row.getInt("number"));
        });
        return found;
    }

    /** They are said to know these fields from now on; what they said themselves stays. */
    void know(AccountId person, List<String> fields) {
        jdbc.sql("insert into expertise (account_id, concept) select ?, unnest(?::text[]) on conflict do nothing")
                .params(person.value(), fields.toArray(String[]::new))
                .update();
    }

    /** Neither seat nor what they have not reviewed yet. */
    void forget(CallId call, AccountId person) {
        jdbc.sql("delete from panel_seat where call_id = ? and account_id = ?")
                .params(call.value(), person.value())
                .update();
        jdbc.sql("""
                        delete from assignment a using proposal p
                        where p.id = a.proposal_id and p.call_id = ? and a.account_id = ? and not exists (
                            select from review r where r.proposal_id = a.proposal_id and r.reviewer_id = a.account_id)""").params(call.value(), person.value()).update();
    }

    private ExpertView read(ResultSet row, int number) throws SQLException {
        var accepted = instant(row.getTimestamp("accepted_at"));
        var declined = instant(row.getTimestamp("declined_at"));
        var ended = instant(row.getTimestamp("ended_at"));
        var sent = row.getTimestamp("sent_at").toInstant();
        var account = row.getObject("account_id", UUID.class);
        var organization = row.getObject("organization_id", UUID.class);
        var affiliation = row.getString("affiliation");
        var reason = row.getString("reason");
        return new ExpertView(
                new ExpertId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                new ExpertText(
                        row.getString("email"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language")),
                        organization == null ? null : new OrganizationId(organization),
                        affiliation,
                        strings(row.getArray("fields"))),
                affiliation == null ? "" : affiliation,
                status(sent, accepted, declined, ended),
                new AccountId(row.getObject("invited_by", UUID.class)),
                sent,
                account == null ? null : new AccountId(account),
                accepted == null ? declined : accepted,
                reason == null ? null : new Text(reason, Language.valueOf(row.getString("reason_language"))),
                ended,
                0);
    }

    private ExpertStatus status(
            Instant sent, @Nullable Instant accepted, @Nullable Instant declined, @Nullable Instant ended) {
        if (ended != null) return accepted == null ? ExpertStatus.WITHDRAWN : ExpertStatus.ENDED;
        if (declined != null) return ExpertStatus.DECLINED;
        if (accepted != null) return ExpertStatus.ACCEPTED;
        return clock.instant().isBefore(sent.plus(ExpertView.GOOD_FOR)) ? ExpertStatus.INVITED : ExpertStatus.EXPIRED;
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
