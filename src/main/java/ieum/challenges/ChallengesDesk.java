package ieum.challenges;

import ieum.organizations.Desk;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the centre, challenges to publish; for their owner, drafts and requests for access; for others, terms to accept. */
@Component
class ChallengesDesk implements Desk {
    private static final String ABOUT = """
            select c.id, c.title, c.title_language, c.due_at as due, k.zone, c.owner_id,
                (select max(s.made_at) from challenge_step s where s.challenge_id = c.id) as since, %s as wording
            from challenge c join call k on k.id = c.call_id join program p on p.id = c.program_id
            """;

    private final JdbcClient jdbc;
    private final Programs programs;
    private final Organizations organizations;
    private final Clock clock;

    ChallengesDesk(JdbcClient jdbc, Programs programs, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        return viewer.staff() ? ofTheCentre(own.get(), viewer) : ofTheCompany(own.get());
    }

    private List<ToDo> ofTheCentre(OrganizationId centre, Viewer viewer) {
        var operated =
                programs.operated(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        return named(jdbc.sql(
                        ABOUT.formatted("'todo.publish'")
                                + "where c.status = 'OFFERED' and (c.centre_id = ? or c.program_id = any (?::uuid[])) order by due limit 50")
                .params(centre.value(), operated)
                .query(ChallengesDesk::waiting)
                .list());
    }

    private List<ToDo> ofTheCompany(OrganizationId company) {
        return jdbc
                .sql(ABOUT.formatted("""
                                case when c.status <> 'DRAFT' and exists (
                                    select 1 from challenge_question q where q.challenge_id = c.id and q.answered_at is null)
                                then 'todo.answer' when c.status <> 'DRAFT' then 'todo.access'
                                    when exists (select 1 from challenge_step s where s.challenge_id = c.id and s.kind = 'RETURNED')
                                    then 'todo.returned' else 'todo.draft' end""") + """
                        where c.owner_id = ? and ((c.status = 'DRAFT' and k.closes_at > ?)
                            or exists (select 1 from challenge_access a where a.challenge_id = c.id and a.named_at is null)
                            or exists (select 1 from challenge_question q where q.challenge_id = c.id and q.answered_at is null))
                        union all
                        """ + ABOUT.formatted("'todo.terms'") + """
                        join challenge_access a on a.challenge_id = c.id
                        where a.organization_id = ? and a.named_at is not null and a.accepted_at is null
                            and c.status = 'PUBLISHED'
                        order by due limit 50""")
                .params(company.value(), clock.instant().atOffset(ZoneOffset.UTC), company.value())
                .query(ChallengesDesk::waiting)
                .list()
                .stream()
                .map(Waiting::toDo)
                .toList();
    }

    private List<ToDo> named(List<Waiting> waiting) {
        var names = organizations.names(
                waiting.stream().map(Waiting::owner).distinct().toList());
        return waiting.stream()
                .map(one -> one.toDo.of(names.getOrDefault(one.owner, ""), one.since, one.zone))
                .toList();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var toDo = ToDo.about(
                row.getString("wording"),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                "/challenges/" + row.getString("id"),
                row.getTimestamp("due").toInstant(),
                zone);
        var owner = new OrganizationId(row.getObject("owner_id", UUID.class));
        return new Waiting(toDo, owner, row.getTimestamp("since").toInstant(), zone);
    }

    private record Waiting(ToDo toDo, OrganizationId owner, Instant since, ZoneId zone) {}
}
