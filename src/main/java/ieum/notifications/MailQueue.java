package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that wait, and what became of each try to send them. */
@Component
class MailQueue {
    /** After so many refusals an administrator has to look at it. The last waits are four hours. */
    static final int MOST_TRIES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Recipient to, About about, Happening happening, String subject, String body, String link) {
        var account = to.account();
        jdbc.sql("""
                        insert into mail (id, about, thing, moment, account_id, address, language, subject, body, link,
                            created_at, next_try_at, tries, last_error)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')
                        on conflict do nothing""")
                .params(UUID.randomUUID(), about.name(), happening.thing())
                .param(happening.at().atOffset(ZoneOffset.UTC))
                .param(account == null ? null : account.value())
                .params(to.address(), to.language().name(), subject, body, link, now(), now())
                .update();
    }

    /** Those that are to be tried now, the one that waited longest first. */
    List<MailId> due(int most) {
        return jdbc.sql("select id from mail where next_try_at <= ? order by next_try_at, id limit ?")
                .params(now(), most)
                .query((row, number) -> new MailId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps others from sending the same until the transaction ends; none where another node was first. */
    Optional<Letter> take(MailId id) {
        return jdbc.sql("select " + Letter.COLUMNS
                        + " from mail where id = ? and next_try_at <= ? for update skip locked")
                .params(id.value(), now())
                .query(Letter::of)
                .optional();
    }

    void sent(MailId id) {
        jdbc.sql("update mail set sent_at = ?, next_try_at = null, tries = tries + 1, last_error = '' where id = ?")
                .params(now(), id.value())
                .update();
    }

    /** One minute, two, four and so on until the next try, and none after the last. */
    void refused(MailId id, String reason) {
        jdbc.sql("""
                        update mail set tries = tries + 1, last_error = ?,
                            next_try_at = case when tries + 1 < ? then ?::timestamptz + interval '1 minute' * power(2, tries) end
                        where id = ? and sent_at is null""").params(reason, MOST_TRIES, now(), id.value()).update();
    }

    /** No try of this mail's: there was nobody to give it to. */
    void unreachable(MailId id, String reason) {
        jdbc.sql("update mail set last_error = ? where id = ? and sent_at is null")
                .params(reason, id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What has not left yet and leads to one of these pages. */
    void keepBack(AccountId from, List<String> pages) {
        jdbc.sql("delete from mail where account_id = ? and sent_at is null and " + NoticeBoard.LEADS_TO)
                .params(from.value(), pages.toArray(String[]::new))
                .update();
    }
}
