package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a call that several funders share. What they are is public; they are settled before anyone proposes. */
@Service
@Transactional
public class CallParts {
    private final Calls calls;
    private final ReceivedProposals received;
    private final JdbcClient jdbc;

    CallParts(Calls calls, ReceivedProposals received, JdbcClient jdbc) {
        this.calls = calls;
        this.received = received;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<CallPart> of(CallId call) {
        return jdbc.sql("select * from call_part where call_id = ? order by number")
                .param(call.value())
                .query(CallParts::read)
                .list();
    }

    /** @throws Clash when somebody has begun to propose, or this funder has a part already */
    public void add(CallId call, OrganizationId funder, Text title, String country, Viewer viewer) {
        expectNobody(call, viewer);
        var parts = of(call);
        if (parts.stream().anyMatch(part -> part.funder().equals(funder))) throw new Clash("part.funderTwice");
        var number = parts.stream().mapToInt(CallPart::number).max().orElse(0) + 1;
        jdbc.sql("""
                        insert into call_part (call_id, number, funder_id, title, title_language, country)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        call.value(),
                        number,
                        funder.value(),
                        title.original(),
                        title.language().name(),
                        country)
                .update();
    }

    public void remove(CallId call, int number, Viewer viewer) {
        expectNobody(call, viewer);
        jdbc.sql("delete from call_part where call_id = ? and number = ?")
                .params(call.value(), number)
                .update();
    }

    private void expectNobody(CallId call, Viewer viewer) {
        calls.getToRevise(call, viewer);
        if (received.anyBegun(call)) throw new Clash("part.hasProposals");
    }

    private static CallPart read(ResultSet row, int number) throws SQLException {
        return new CallPart(
                row.getInt("number"),
                new OrganizationId(row.getObject("funder_id", UUID.class)),
                new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))),
                row.getString("country"));
    }
}
