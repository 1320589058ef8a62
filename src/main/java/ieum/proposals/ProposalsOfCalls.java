package ieum.proposals;

import ieum.programs.CallId;
import ieum.programs.ReceivedProposals;
import ieum.shared.postgres.RowSecurity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counted over all applicants: nobody's proposal is shown. */
@Component
class ProposalsOfCalls implements ReceivedProposals {
    private final JdbcClient jdbc;
    private final RowSecurity security;

    ProposalsOfCalls(JdbcClient jdbc, RowSecurity security) {
        this.jdbc = jdbc;
        this.security = security;
    }

    @Override
    public Optional<Instant> last(CallId call) {
        Supplier<Optional<Instant>> last = () -> jdbc.sql(
                        "select submitted_at from proposal where call_id = ? and number is not null order by submitted_at desc limit 1")
                .param(call.value())
                .query((row, number) -> row.getTimestamp("submitted_at").toInstant())
                .optional();
        return security.asPortal(last);
    }

    @Override
    public boolean anyBegun(CallId call) {
        return security.asPortal(() -> jdbc.sql("select exists (select from proposal where call_id = ?)")
                .param(call.value())
                .query(Boolean.class)
                .single());
    }
}
