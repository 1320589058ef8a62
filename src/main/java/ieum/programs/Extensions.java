package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may submit later. The one granted last counts; those before it stay to be read. */
@Component
class Extensions {
    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CallId call, Extension extension) {
        jdbc.sql("""
                        insert into call_extension
                            (call_id, organization_id, until, reason, reason_language, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        call.value(),
                        extension.applicant().value(),
                        extension.until().atOffset(ZoneOffset.UTC),
                        extension.reason().original(),
                        extension.reason().language().name(),
                        extension.by().value(),
                        extension.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> until(CallId call, OrganizationId applicant) {
        return jdbc.sql("""
                        select until from call_extension where call_id = ? and organization_id = ?
                        order by granted_at desc limit 1""")
                .params(call.value(), applicant.value())
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    List<Extension> of(CallId call) {
        return jdbc.sql("select * from call_extension where call_id = ? order by granted_at desc, organization_id")
                .param(call.value())
                .query(Extensions::read)
                .list();
    }

    private static Extension read(ResultSet row, int number) throws SQLException {
        return new Extension(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getTimestamp("until").toInstant(),
                new Text(row.getString("reason"), Language.valueOf(row.getString("reason_language"))),
                new AccountId(row.getObject("granted_by", UUID.class)),
                row.getTimestamp("granted_at").toInstant());
    }
}
