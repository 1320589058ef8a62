package ieum.organizations;

import ieum.organizations.Viewer.Member;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations that wait to be verified. */
@Component
class NewcomersDesk implements Desk {
    private final JdbcClient jdbc;

    NewcomersDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var mayVerify = viewer.administrator()
                || (viewer.staff()
                        && viewer instanceof Member member
                        && member.role().writes());
        if (!mayVerify) return List.of();
        var number = jdbc.sql("select count(*) from organization o where " + OrganizationList.WAITING)
                .query(Integer.class)
                .single();
        return number == 0 ? List.of() : List.of(ToDo.many("todo.verify", number, "/organizations?waiting=true"));
    }
}
