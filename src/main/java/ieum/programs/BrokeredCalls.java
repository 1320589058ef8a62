package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls in which a viewer may act for a centre: the same answer as {@link Oversight#mayBroker}, for all at once. */
@Component
class BrokeredCalls {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    BrokeredCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BrokeredCall> of(Viewer viewer) {
        if (!viewer.brokers()) return List.of();
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        return jdbc.sql("""
                        select distinct on (c.id) p.id, p.name, c.zone, c.id as call_id, c.title, t.centre_id
                        from call c join program p on p.id = c.program_id join program_track t on t.program_id = p.id
                        where ? or p.operator_id = ? or t.centre_id = ?
                        order by c.id, (t.centre_id = ?) desc, t.position""")
                .params(viewer.administrator(), own, own, own)
                .query((row, number) -> new BrokeredCall(
                        new ProgramId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new CallId(row.getObject("call_id", UUID.class)),
                        row.getString("title"),
                        new OrganizationId(row.getObject("centre_id", UUID.class)),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }
}
