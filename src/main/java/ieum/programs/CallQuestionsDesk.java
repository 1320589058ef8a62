package ieum.programs;

import ieum.organizations.Desk;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about open calls that wait for a centre, or for the operator in its stead. */
@Component
class CallQuestionsDesk implements Desk {
    private final JdbcClient jdbc;
    private final Programs programs;

    CallQuestionsDesk(JdbcClient jdbc, Programs programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.staff() || !viewer.writesFor(own.get())) return List.of();
        var operated = programs.overseen(viewer).stream()
                .filter(id -> programs.oversight(id).mayOperate(viewer))
                .map(ProgramId::toString)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select k.id, k.title, k.title_language, k.closes_at, k.zone from call k
                        where exists (select from call_question q where q.call_id = k.id and q.answered_at is null
                            and (q.centre_id = ? or k.program_id = any (?::uuid[])))
                        order by k.closes_at, k.id limit 50""")
                .params(own.get().value(), operated)
                .query((row, number) -> ToDo.about(
                        "todo.answerCall",
                        new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                        "/calls/" + row.getString("id") + "/questions",
                        row.getTimestamp("closes_at").toInstant(),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }
}
