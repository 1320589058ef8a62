package ieum.delegations;

import ieum.events.Sponsors;
import ieum.offers.Validity;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever leads a delegation registers people of the firms that come along, until it is over. */
@Component
class DelegationSponsors implements Sponsors {
    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationSponsors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean mayRegister(OrganizationId organization, Viewer viewer) {
        return viewer.organization().filter(viewer::writesFor).isPresent()
                && jdbc.sql("""
                                select exists (select from delegation d join delegation_firm f on f.delegation_id = d.id
                                    where d.leader_id = ? and f.organization_id = ? and f.status = 'COMING'
                                        and d.status <> 'CANCELLED' and d.ends_on >= ?)""")
                        .params(
                                viewer.organization().orElseThrow().value(),
                                organization.value(),
                                LocalDate.ofInstant(clock.instant(), Validity.ZONE))
                        .query(Boolean.class)
                        .single();
    }
}
