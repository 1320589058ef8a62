package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events within larger ones, and events that follow one another in a series. */
@Service
@Transactional
public class Families {
    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Families(
            JdbcClient jdbc, EventLookup lookup, EventPolicy policy, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Family of(EventId event, Viewer viewer) {
        var hosts = lookup.hosts(lookup.visible(event, viewer));
        var revises = policy.mayRevise(hosts, viewer);
        var within = within(event).filter(one -> one.confirmed || revises);
        var parent = within.flatMap(one -> relatives("e.id = ?", "e.starts_at", event(one.parent), viewer).stream()
                .findFirst());
        return new Family(
                parent.orElse(null),
                within.map(Within::confirmed).orElse(false),
                // drafts that ask are told to those who have to answer
                revises ? asking(event) : List.of(),
                relatives(
                        "e.id in (select event_id from event_within where parent_id = ? and confirmed_at is not null)",
                        "e.starts_at",
                        event(event),
                        viewer),
                relatives(
                        "e.id = any (" + CHAIN.formatted("previous_id") + ")",
                        "e.starts_at desc",
                        event(event),
                        viewer),
                relatives("e.previous_id = ?", "e.starts_at", event(event), viewer));
    }

    /** All that an event goes on from, whatever lies between. */
    private static final String CHAIN = """
            array(with recursive before (id) as (
                select %1$s from event where id = ? union select e.%1$s from event e join before b on e.id = b.id)
            select id from before where id is not null)""";

    /** Larger events that one may ask to belong to: what is published and not over, and one's own drafts. */
    @Transactional(readOnly = true)
    public List<Family.Relative> candidates(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        return relatives(
                "e.ends_at > ? and e.id <> ? and e.status <> 'CANCELLED'",
                "e.starts_at",
                List.of(clock.instant().atOffset(ZoneOffset.UTC), event.value()),
                viewer);
    }

    /**
     * It takes place within the larger one as soon as those who organise that agree; at once where the viewer does.
     *
     * @throws Clash where one would lie within itself
     */
    public void ask(EventId event, EventId parent, Viewer viewer) {
        lookup.toChange(event, viewer).checkMayChange();
        var larger = lookup.visible(parent, viewer);
        larger.checkMayChange();
        if (event.equals(parent) || ancestors(parent).contains(event.value())) throw new Clash("within.circle");
        var agrees = policy.mayRevise(lookup.hosts(larger), viewer);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from event_within where event_id = ?")
                .param(event.value())
                .update();
        jdbc.sql("""
                        insert into event_within (event_id, parent_id, asked_by, asked_at, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, case when ? then ?::uuid end, case when ? then ?::timestamptz end)""")
                .params(
                        event.value(),
                        parent.value(),
                        viewer.account().value(),
                        now,
                        agrees,
                        viewer.account().value(),
                        agrees,
                        now)
                .update();
        publisher.publishEvent(
                agrees
                        ? new EventWithinConfirmed(event, parent, viewer.account(), now.toInstant())
                        : new EventWithinAsked(event, parent, viewer.account(), now.toInstant()));
    }

    /** Those who organise the larger one agree. */
    public void confirm(EventId parent, EventId event, Viewer viewer) {
        lookup.toChange(parent, viewer);
        var confirmed = jdbc.sql("""
                        update event_within set confirmed_by = ?, confirmed_at = ?
                        where event_id = ? and parent_id = ? and confirmed_at is null""")
                .params(
                        viewer.account().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        event.value(),
                        parent.value())
                .update();
        if (confirmed == 0
                && within(event).filter(one -> one.parent.equals(parent)).isEmpty()) throw new NotFound(event);
        if (confirmed == 1)
            publisher.publishEvent(new EventWithinConfirmed(event, parent, viewer.account(), clock.instant()));
    }

    /** By those who organise either of the two. */
    public void end(EventId event, Viewer viewer) {
        var within = within(event).orElseThrow(() -> new NotFound(event));
        if (!writes(event, viewer) && !writes(within.parent, viewer))
            throw new Refused("take event " + event + " out of " + within.parent);
        jdbc.sql("delete from event_within where event_id = ?")
                .param(event.value())
                .update();
        publisher.publishEvent(new EventWithinEnded(event, within.parent, viewer.account(), clock.instant()));
    }

    private boolean writes(EventId event, Viewer viewer) {
        return lookup.find(event, viewer)
                .filter(found -> policy.mayRevise(lookup.hosts(found), viewer))
                .isPresent();
    }

    private record Within(EventId parent, boolean confirmed) {}

    private Optional<Within> within(EventId event) {
        return jdbc.sql("select parent_id, confirmed_at from event_within where event_id = ?")
                .param(event.value())
                .query((row, number) -> new Within(
                        new EventId(row.getObject("parent_id", UUID.class)), row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    private List<UUID> ancestors(EventId event) {
        return jdbc.sql("""
                        with recursive above (id) as (
                            select parent_id from event_within where event_id = ?
                            union select w.parent_id from event_within w join above a on w.event_id = a.id)
                        select id from above""").param(event.value()).query(UUID.class).list();
    }

    private List<Family.Relative> asking(EventId parent) {
        return jdbc.sql(
                        SELECT
                                + "e.id in (select event_id from event_within where parent_id = ? and confirmed_at is null) order by e.starts_at, e.id")
                .param(parent.value())
                .query(Families::read)
                .list();
    }

    private static final String SELECT =
            "select e.id, e.title, e.title_language, e.starts_at, e.zone, e.status from event e where ";

    private List<Family.Relative> relatives(String which, String order, List<Object> parameters, Viewer viewer) {
        var all = new ArrayList<>(parameters);
        var visible = lookup.visible(viewer);
        var condition = which + " and (" + visible.sql() + ")";
        all.addAll(visible.parameters());
        return jdbc.sql(SELECT + condition + " order by " + order + ", e.id limit " + LATEST)
                .params(all)
                .query(Families::read)
                .list();
    }

    private static List<Object> event(EventId event) {
        return List.of(event.value());
    }

    private static Family.Relative read(ResultSet row, int number) throws SQLException {
        return new Family.Relative(
                new EventId(row.getObject("id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                row.getTimestamp("starts_at").toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getString("status").equals("DRAFT"));
    }
}
