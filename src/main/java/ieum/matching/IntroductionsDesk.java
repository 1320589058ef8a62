package ieum.matching;

import ieum.organizations.Desk;
import ieum.organizations.ToDo;
import ieum.organizations.ToDoRow;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For the two sides, introductions that wait for their reply and what the other side wrote; for a centre, who asks to be
 * introduced, what it noted and told nobody, and replies that are overdue.
 */
@Component
class IntroductionsDesk implements Desk {
    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionsDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        return jdbc.sql("""
                        (select 'todo.introduction' as wording, '/introductions/' || i.id as address, 1 as number,
                            i.topic as text, i.topic_language as language, r.due_at as due, g.zone
                        from introduction i join program g on g.id = i.program_id
                            join introduction_reply r on r.introduction_id = i.id and r.given_at is null
                                and r.side = case when i.demand_id = :own then 'DEMAND' else 'STARTUP' end
                        where i.status = 'INTRODUCED' and :own in (i.demand_id, i.startup_id)
                        order by due, i.id limit 50)
                        union all
                        (select case when i.requested_by is null then 'todo.introduction.noted' else 'todo.introduction.requested' end,
                            '/introductions/' || i.id, 1, i.topic, i.topic_language, null, g.zone
                        from introduction i join program g on g.id = i.program_id
                        where i.status = 'SUGGESTED' and i.centre_id = :own
                        order by i.requested_by is null, i.changed_at, i.id limit 50)
                        union all
                        (select 'todo.introduction.overdue', '/introductions/' || i.id, 1, i.topic, i.topic_language, min(r.due_at), g.zone
                        from introduction i join program g on g.id = i.program_id
                            join introduction_reply r on r.introduction_id = i.id and r.given_at is null and r.due_at <= :now
                        where i.status = 'INTRODUCED' and i.centre_id = :own
                        group by i.id, g.zone order by 6, i.id limit 50)
                        union all
                        (select 'todo.onward', '/onward/' || p.id, 1, p.title, p.title_language, null, g.zone
                        from onward_consent c join proposal p on p.id = c.proposal_id join program g on g.id = p.program_id
                        where c.ended_at is null and p.centre_id = :own and p.title is not null
                            and not exists (select from introduction i where i.carried_id = p.id)
                        order by c.given_at, p.id limit 50)
                        union all
                        (select 'todo.messages', coalesce('/introductions/' || t.introduction_id, '/matches/' || t.match_id) || '#thread',
                            count(*)::int, coalesce(i.topic, m.task), coalesce(i.topic_language, m.task_language), null, 'UTC'
                        from thread t left join introduction i on i.id = t.introduction_id left join match m on m.id = t.match_id
                            join thread_message w on w.thread_id = t.id and w.withdrawn_at is null and w.author_id <> :account
                            left join thread_reading r on r.thread_id = t.id and r.account_id = :account
                        where :own in (t.demand_id, t.startup_id, t.centre_id) and w.number > coalesce(r.read_to, -1)
                        group by t.id, i.id, m.id order by max(w.number), t.id limit 50)
                        order by due nulls last, wording, address limit 100""")
                .param("own", own.get().value())
                .param("account", viewer.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(ToDoRow::read)
                .list();
    }
}
