package ieum.organizations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates that wait for somebody to look at their evidence. */
@Component
class CredentialsDesk implements Desk {
    private final JdbcClient jdbc;

    CredentialsDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        if (!viewer.brokers()) return List.of();
        var number = jdbc.sql("select count(*) from credential where status = 'CLAIMED' and organization_id <> ?")
                .param(viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)))
                .query(Integer.class)
                .single();
        return number == 0 ? List.of() : List.of(ToDo.many("todo.credentials", number, "/credentials?status=CLAIMED"));
    }
}
