package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.ListQuery;
import ieum.shared.NotFound;
import ieum.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with one's own notices; nobody has a way to those of others. */
@Service
@Transactional
public class Notices {
    private final JdbcClient jdbc;
    private final Arguments arguments;
    private final MessageSource messages;
    private final Clock clock;

    Notices(JdbcClient jdbc, Arguments arguments, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.arguments = arguments;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Rows<NoticeView> list(Viewer viewer, int page) {
        var kept = new ListQuery("id, about, arguments, at, read_at", "notice")
                .where("account_id = ?", viewer.account().value())
                .orderBy(null, Map.of("at", "at desc"), "id")
                .page(jdbc, page, Kept::of);
        var names = arguments.names(kept.rows().stream().map(Kept::arguments).toList());
        return kept.with(kept.rows().stream().map(notice -> show(notice, names)).toList());
    }

    /** How many are unread, no further than {@link Rows#COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(AccountId account) {
        return jdbc.sql("select count(*) from (select 1 from notice where account_id = ? and read_at is null limit "
                        + Rows.COUNTED + ") unread")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    /** Where it leads. It counts as read from then on. */
    public String open(NoticeId id, Viewer viewer) {
        return jdbc.sql("""
                        update notice set read_at = coalesce(read_at, ?) where id = ? and account_id = ?
                        returning link""")
                .params(now(), id.value(), viewer.account().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    public void readAll(Viewer viewer) {
        jdbc.sql("update notice set read_at = ? where account_id = ? and read_at is null")
                .params(now(), viewer.account().value())
                .update();
    }

    private NoticeView show(Kept notice, Map<OrganizationId, String> names) {
        var text = messages.getMessage(
                "notice." + notice.about, arguments.show(notice.arguments, names), LocaleContextHolder.getLocale());
        return new NoticeView(notice.id, text, notice.at, notice.read);
    }

    private record Kept(NoticeId id, String about, List<String> arguments, Instant at, boolean read) {
        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    new NoticeId(row.getObject("id", UUID.class)),
                    row.getString("about"),
                    List.of((String[]) row.getArray("arguments").getArray()),
                    row.getTimestamp("at").toInstant(),
                    row.getTimestamp("read_at") != null);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
