package ieum.offers;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the centre, interests to pass on; for an owner, interests to answer, drafts, and what ends soon or has just ended. */
@Component
class OffersDesk implements Desk {
    private static final Duration AROUND_THE_END = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Programs programs;
    private final Organizations organizations;
    private final Clock clock;

    OffersDesk(JdbcClient jdbc, Programs programs, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        var id = own.get().value();
        var operated =
                programs.operated(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        var now = clock.instant();
        var waiting = jdbc.sql("""
                        (select 'todo.passInterest' as wording, '/interests/' || i.id as address, o.title, o.title_language,
                            i.due_at as due, g.zone, i.organization_id as whose,
                            (select s.made_at from interest_step s where s.interest_id = i.id and s.position = 0) as since
                        from interest i join offer o on o.id = i.offer_id join program g on g.id = i.program_id
                        where i.status = 'EXPRESSED' and (i.centre_id = ? or i.program_id = any (?::uuid[]))
                        order by i.due_at limit 50)
                        union all
                        (select 'todo.answerInterest', '/interests/' || i.id, o.title, o.title_language, i.due_at, g.zone,
                            case when i.anonymous then null else i.organization_id end,
                            (select max(s.made_at) from interest_step s where s.interest_id = i.id)
                        from interest i join offer o on o.id = i.offer_id join program g on g.id = i.program_id
                        where i.status = 'PASSED_ON' and i.owner_id = ? order by i.due_at limit 50)
                        union all
                        (select case when o.status = 'DRAFT' then 'todo.draftOffer' else 'todo.renewOffer' end,
                            '/offers/' || o.id || case when o.status = 'DRAFT' then '/edit' else '' end, o.title, o.title_language,
                            case when o.status = 'DRAFT' then null else o.ends_at end, coalesce(g.zone, 'Asia/Seoul'), null, null
                        from offer o left join program g on g.id = o.program_id
                        where o.owner_id = ? and (o.status = 'DRAFT' or o.status = 'PUBLISHED' and o.ends_at between ? and ?)
                        order by o.ends_at nulls last limit 50)
                        order by due nulls last limit 50""")
                .params(
                        id,
                        operated,
                        id,
                        id,
                        now.minus(AROUND_THE_END).atOffset(ZoneOffset.UTC),
                        now.plus(AROUND_THE_END).atOffset(ZoneOffset.UTC))
                .query(OffersDesk::waiting)
                .list();
        var names = organizations.names(waiting.stream()
                .map(Waiting::whose)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return waiting.stream()
                .map(one -> one.whose == null || one.since == null
                        ? one.toDo
                        : one.toDo.of(names.getOrDefault(one.whose, ""), one.since, one.zone))
                .toList();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        var zone = ZoneId.of(row.getString("zone"));
        var whose = row.getObject("whose", UUID.class);
        var since = row.getTimestamp("since");
        var toDo = ToDo.about(
                row.getString("wording"),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                row.getString("address"),
                due == null ? null : due.toInstant(),
                zone);
        return new Waiting(
                toDo, whose == null ? null : new OrganizationId(whose), since == null ? null : since.toInstant(), zone);
    }

    private record Waiting(
            ToDo toDo,
            @Nullable OrganizationId whose,
            @Nullable Instant since,
            ZoneId zone) {}
}
