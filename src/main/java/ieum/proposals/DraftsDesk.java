package ieum.proposals;

import ieum.organizations.Desk;
import ieum.organizations.OrganizationId;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, and changes of what was submitted, that can still be submitted. */
@Component
class DraftsDesk implements Desk {
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftsDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.writesFor(own.get())) return List.of();
        var drafts = jdbc.sql("""
                        select p.id, coalesce(p.title, c.title, k.title) as title,
                            coalesce(p.title_language, c.title_language, k.title_language) as language,
                            %1$s as due, k.zone, r.proposal_id is not null as changing
                        from proposal p join call k on k.id = p.call_id
                        left join challenge c on c.id = p.challenge_id
                        left join proposal_revision r on r.proposal_id = p.id
                        where p.applicant_id = ?
                            and (p.status = 'DRAFT' or (p.status = 'SUBMITTED' and r.proposal_id is not null)) and (c.id is null or c.status = 'PUBLISHED')
                            and %1$s + k.grace_minutes * interval '1 minute' > ?
                        order by due limit 50""".formatted(ProposalList.DEADLINE))
                .params(own.get().value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(DraftsDesk::toDo)
                .list();
        return Stream.of(requests(own.get()), invitations(own.get()), drafts)
                .flatMap(List::stream)
                .toList();
    }

    /** What the centre wants to know of its proposals. */
    private List<ToDo> requests(OrganizationId own) {
        return jdbc.sql("""
                        select p.id, p.title, p.title_language as language, r.due_at, k.zone
                        from proposal_request r join proposal p on p.id = r.proposal_id join call k on k.id = p.call_id
                        where p.applicant_id = ? and r.answered_at is null and p.status in ('SUBMITTED', 'WAITLISTED')
                        order by r.due_at nulls last, r.asked_at limit 50""")
                .param(own.value())
                .query((row, number) -> ToDo.about(
                        "todo.inform",
                        new Text(row.getString("title"), Language.valueOf(row.getString("language"))),
                        "/proposals/" + row.getString("id") + "/requests",
                        row.getTimestamp("due_at") == null
                                ? null
                                : row.getTimestamp("due_at").toInstant(),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    /** What the viewer's organisation was asked to propose together with another. */
    private List<ToDo> invitations(OrganizationId own) {
        return jdbc.sql("""
                        select p.id, coalesce(p.title, c.title, k.title) as title,
                            coalesce(p.title_language, c.title_language, k.title_language) as language,
                            %1$s as due, k.zone, a.joined_at is null as asked
                        from proposal_partner a join proposal p on p.id = a.proposal_id join call k on k.id = p.call_id
                        left join challenge c on c.id = p.challenge_id
                        left join proposal_revision r on r.proposal_id = p.id
                        where a.organization_id = ? and a.position > 0 and case p.status
                                when 'DRAFT' then a.joined_at is null or a.signed_at is null or a.signed_at < p.saved_at
                                when 'SUBMITTED' then r.saved_at > r.begun_at
                                    and (a.revised_at is null or a.revised_at < r.saved_at)
                                else false end
                            and %1$s + k.grace_minutes * interval '1 minute' > ?
                        order by due limit 50""".formatted(ProposalList.DEADLINE))
                .params(own.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> ToDo.about(
                        row.getBoolean("asked") ? "todo.join" : "todo.agree",
                        new Text(row.getString("title"), Language.valueOf(row.getString("language"))),
                        "/proposals/" + row.getString("id") + "/partners",
                        row.getTimestamp("due").toInstant(),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private static ToDo toDo(ResultSet row, int number) throws SQLException {
        return ToDo.about(
                row.getBoolean("changing") ? "todo.submitChange" : "todo.submit",
                new Text(row.getString("title"), Language.valueOf(row.getString("language"))),
                "/proposals/" + row.getString("id") + "/edit",
                row.getTimestamp("due").toInstant(),
                ZoneId.of(row.getString("zone")));
    }
}
