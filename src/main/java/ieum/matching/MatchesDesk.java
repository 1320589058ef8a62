package ieum.matching;

import ieum.organizations.Desk;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matches that wait for the viewer's side; for a centre, accepted proposals that nobody has brought together yet. */
@Component
class MatchesDesk implements Desk {
    private final JdbcClient jdbc;

    MatchesDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        var id = own.get().value();
        return jdbc.sql("""
                        (select 'todo.match' as wording, '/matches/' || m.id as address, m.task as text, m.task_language as language,
                            m.proposed_at + interval '14 days' as due, g.zone
                        from match m join program g on g.id = m.program_id
                        where m.status = 'PROPOSED' and (m.demand_id = ? or m.startup_id = ?)
                            and not exists (select 1 from match_answer a where a.match_id = m.id
                                and a.side = case when m.demand_id = ? then 'DEMAND' else 'STARTUP' end)
                        order by due limit 50)
                        union all
                        (select 'todo.broker', '/matches/new?proposal=' || p.id, p.title, p.title_language, null, g.zone
                        from proposal p join program g on g.id = p.program_id
                        where p.status = 'ACCEPTED' and not p.historic and p.centre_id = ? and p.owner_id is not null
                            and not exists (select 1 from match m where m.proposal_id = p.id)
                        order by p.submitted_at desc limit 50)
                        order by due nulls last limit 50""").params(id, id, id, id).query(MatchesDesk::toDo).list();
    }

    private static ToDo toDo(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return ToDo.about(
                row.getString("wording"),
                new Text(row.getString("text"), Language.valueOf(row.getString("language"))),
                row.getString("address"),
                due == null ? null : due.toInstant(),
                ZoneId.of(row.getString("zone")));
    }
}
