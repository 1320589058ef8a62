package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announcements of an event: on its page and on every ticket, and told to those who registered people where asked for. */
@Service
@Transactional
public class Announcements {
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Announcements(JdbcClient jdbc, EventLookup lookup, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The newest first, without those that were withdrawn. */
    @Transactional(readOnly = true)
    public List<Announcement> list(EventId event, Viewer viewer) {
        lookup.visible(event, viewer);
        return jdbc.sql(
                        "select * from event_announcement where event_id = ? and withdrawn_at is null order by number desc limit ?")
                .params(event.value(), SHOWN)
                .query(Announcements::read)
                .list();
    }

    /** For modules that tell the people concerned. */
    @Transactional(readOnly = true)
    public Announcement get(UUID id) {
        return jdbc.sql("select * from event_announcement where id = ?")
                .param(id)
                .query(Announcements::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @param told whether whoever registered people is told at once, also by mail */
    public UUID announce(EventId event, Text body, boolean told, Viewer viewer) {
        var found = lookup.toChange(event, viewer);
        if (found.status() != EventStatus.PUBLISHED) throw new Clash("today.notPublished");
        var id = UUID.randomUUID();
        var now = clock.instant();
        jdbc.sql("""
                        insert into event_announcement (id, event_id, body, language, announced_by, announced_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        event.value(),
                        body.original(),
                        body.language().name(),
                        viewer.account().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new EventAnnounced(event, id, told, viewer.account(), now));
        return id;
    }

    /** It holds no more; what is withdrawn already stays withdrawn. */
    public void withdraw(EventId event, UUID id, Viewer viewer) {
        lookup.toChange(event, viewer);
        var now = clock.instant();
        var withdrawn = jdbc.sql("""
                        update event_announcement set withdrawn_by = ?, withdrawn_at = ?
                        where id = ? and event_id = ? and withdrawn_at is null""")
                .params(viewer.account().value(), now.atOffset(ZoneOffset.UTC), id, event.value())
                .update();
        if (withdrawn == 1) publisher.publishEvent(new EventAnnouncementWithdrawn(event, viewer.account(), now));
    }

    private static Announcement read(ResultSet row, int number) throws SQLException {
        return new Announcement(
                row.getObject("id", UUID.class),
                new Text(row.getString("body"), Language.valueOf(row.getString("language"))),
                row.getTimestamp("announced_at").toInstant());
    }
}
