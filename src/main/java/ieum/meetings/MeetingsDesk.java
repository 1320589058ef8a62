package ieum.meetings;

import ieum.organizations.Desk;
import ieum.organizations.ToDo;
import ieum.organizations.ToDoRow;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For those who take part, wishes to answer, cards to fill in, and steps and contracts to confirm; for organisers, a plan that
 * nobody was told.
 */
@Component
class MeetingsDesk implements Desk {
    /** Of what lies longer back nobody remembers enough. */
    private static final Duration CARDS = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        with own as (select p.id, p.event_id, e.title, e.title_language, e.zone, e.starts_at, e.ends_at, f.wishes_until,
                                '/events/' || p.event_id || '/meetings/parties/' || p.id as address
                            from meeting_party p join meeting_fair f on f.event_id = p.event_id join event e on e.id = p.event_id
                            where p.organization_id = :own and p.left_at is null and e.status = 'PUBLISHED')
                        (select 'todo.meeting.wishes' as wording, o.address || '#received' as address, count(*)::int as number,
                            o.title as text, o.title_language as language, o.wishes_until as due, o.zone
                        from own o join meeting_wish w on w.to_id = o.id and w.withdrawn_at is null and w.answer = 'OPEN'
                            join meeting_party p on p.id = w.from_id and p.left_at is null
                        where o.wishes_until > :now and not exists (select from meeting_wish m
                            where m.from_id = o.id and m.to_id = w.from_id and m.withdrawn_at is null)
                        group by o.id, o.address, o.title, o.title_language, o.wishes_until, o.zone)
                        union all
                        (select 'todo.meeting.cards', o.address || '#meetings', count(*)::int, o.title, o.title_language, null, o.zone
                        from own o join meeting m on o.id in (m.one_id, m.other_id) and m.cancelled_at is null
                        where m.ends_at <= :now and m.ends_at > :since and not exists (select from meeting_card c
                            where c.meeting_id = m.id and c.party_id = o.id)
                        group by o.id, o.address, o.title, o.title_language, o.zone)
                        union all
                        (select 'todo.meeting.task', o.address || '/meetings/' || m.id || '#tasks', 1, t.what, t.what_language,
                            t.due::timestamp at time zone o.zone, o.zone
                        from own o join meeting m on o.id in (m.one_id, m.other_id) and m.cancelled_at is null
                            join meeting_task t on t.meeting_id = m.id and t.answer = 'OPEN' and t.proposed_for <> o.id
                        order by t.due, t.id limit 50)
                        union all
                        (select 'todo.meeting.contract', o.address || '/meetings/' || m.id || '#contracts', 1, c.subject,
                            c.subject_language, null, o.zone
                        from own o join meeting m on o.id in (m.one_id, m.other_id) and m.cancelled_at is null
                            join meeting_contract c on c.meeting_id = m.id and c.confirmed_at is null and c.verified_at is null
                                and c.withdrawn_at is null and c.reported_for <> o.id
                        order by c.reported_at, c.id limit 50)
                        union all
                        (select 'todo.meeting.plan', '/events/' || e.id || '/meetings/plans/' || l.id || '#publish', 1, e.title,
                            e.title_language, e.starts_at, e.zone
                        from event e join meeting_plan l on l.event_id = e.id and l.status = 'READY' and l.published_at is null
                        where e.status = 'PUBLISHED' and e.ends_at > :now
                            and (e.organizer_id = :own or exists (select from event_organizer g
                                where g.event_id = e.id and g.organization_id = :own and g.status = 'ACCEPTED'))
                            and not exists (select from meeting_plan n where n.event_id = e.id and n.number > l.number)
                        limit 50)
                        order by due nulls last, wording, address""")
                .param("own", own.get().value())
                .param("now", now)
                .param("since", now.minus(CARDS))
                .query(ToDoRow::read)
                .list();
    }
}
