package ieum.notifications;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.ListQuery;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators can do with mails that the portal wrote. */
@Service
@Transactional
public class Outbox {
    private final JdbcClient jdbc;
    private final NotificationPolicy policy;
    private final Envelopes envelopes;
    private final ProvingLinks links;
    private final MessageSource messages;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            NotificationPolicy policy,
            Envelopes envelopes,
            ProvingLinks links,
            MessageSource messages,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.envelopes = envelopes;
        this.links = links;
        this.messages = messages;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Rows<MailRow> list(OutboxFilter filter, Viewer viewer, int page) {
        allow(viewer);
        var query = new ListQuery("id, address, subject, created_at, next_try_at, sent_at", "mail")
                .whereChosen("position(lower(?) in lower(address || ' ' || subject)) > 0", filter.q());
        if (filter.state() != null) query.where(condition(filter.state()));
        return query.orderBy(null, Map.of("age", "created_at desc"), "id").page(jdbc, page, Outbox::row);
    }

    @Transactional(readOnly = true)
    public MailView get(MailId id, Viewer viewer) {
        allow(viewer);
        return jdbc.sql("select " + Letter.COLUMNS
                        + ", created_at, next_try_at, tries, sent_at, last_error from mail where id = ?")
                .param(id.value())
                .query(this::view)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** At the next round, and as often as a new mail. */
    public void retry(MailId id, Viewer viewer) {
        unsent(id, viewer);
        jdbc.sql("update mail set next_try_at = ?, tries = 0 where id = ? and sent_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
        publisher.publishEvent(new MailRetried(id, viewer.account(), clock.instant()));
    }

    /** The link of a mail that does not get to its recipient, to be handed over by other means. It is audited. */
    public String link(MailId id, Viewer viewer) {
        var letter = unsent(id, viewer);
        publisher.publishEvent(new MailLinkShown(id, viewer.account(), clock.instant()));
        return envelopes.address(links.path(letter));
    }

    private Letter unsent(MailId id, Viewer viewer) {
        if (get(id, viewer).state() == MailState.SENT) throw new Clash("mail.sentAlready");
        return jdbc.sql("select " + Letter.COLUMNS + " from mail where id = ? for update")
                .param(id.value())
                .query(Letter::of)
                .single();
    }

    private void allow(Viewer viewer) {
        if (!policy.mayUseOutbox(viewer)) throw new Refused("read the outbox");
    }

    private MailView view(ResultSet row, int number) throws SQLException {
        var letter = Letter.of(row, number);
        var link = letter.proves()
                ? messages.getMessage(
                        "mail.linkWithheld", null, letter.language().locale())
                : envelopes.address(letter.link());
        return new MailView(
                letter.id(),
                state(row),
                letter.address(),
                letter.language(),
                letter.subject(),
                envelopes.text(letter, link),
                letter.proves(),
                row.getTimestamp("created_at").toInstant(),
                moment(row, "next_try_at"),
                row.getInt("tries"),
                moment(row, "sent_at"),
                row.getString("last_error"));
    }

    private static MailRow row(ResultSet row, int number) throws SQLException {
        return new MailRow(
                new MailId(row.getObject("id", UUID.class)),
                state(row),
                row.getString("address"),
                row.getString("subject"),
                row.getTimestamp("created_at").toInstant());
    }

    private static String condition(MailState state) {
        return switch (state) {
            case WAITING -> "next_try_at is not null";
            case SENT -> "sent_at is not null";
            case FAILED -> "sent_at is null and next_try_at is null";
        };
    }

    private static MailState state(ResultSet row) throws SQLException {
        if (row.getTimestamp("sent_at") != null) return MailState.SENT;
        return row.getTimestamp("next_try_at") == null ? MailState.FAILED : MailState.WAITING;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
