package ieum.reviews;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.proposals.Entrusted;
import ieum.proposals.ProposalId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What experts see, by the same function that row-level security goes by; asked anew each time, so that what is taken is gone. */
@Component
class ExpertSight implements Entrusted {
    private final JdbcClient jdbc;

    ExpertSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ProposalId> to(Viewer viewer) {
        if (!viewer.signedIn()) return Set.of();
        return jdbc
                .sql("select unnest(entrusted_to(?::uuid, ?::uuid, ?))")
                .param(viewer.account().value())
                .param(viewer.organization().map(OrganizationId::value).orElse(null))
                .param(viewer.administrator())
                .query(UUID.class)
                .list()
                .stream()
                .map(ProposalId::new)
                .collect(Collectors.toSet());
    }
}
