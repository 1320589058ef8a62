package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to organise an event with its organiser, and what they said. */
@Component
class OrganizerTable {
    private final JdbcClient jdbc;

    OrganizerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were asked. */
    Map<OrganizationId, OrganizerStatus> of(EventId event) {
        var found = new LinkedHashMap<OrganizationId, OrganizerStatus>();
        jdbc.sql(
                        "select organization_id, status from event_organizer where event_id = ? order by invited_at, organization_id")
                .param(event.value())
                .query(row -> {
                    found.put(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            OrganizerStatus.valueOf(row.getString("status")));
                });
        return found;
    }

    /** Who declined may be asked again. */
    void invite(EventId event, OrganizationId organization, AccountId by, Instant at) {
        remove(event, organization);
        jdbc.sql("""
                        insert into event_organizer (event_id, organization_id, status, invited_by, invited_at)
                        values (?, ?, 'INVITED', ?, ?)""")
                .params(event.value(), organization.value(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(EventId event, OrganizationId organization, OrganizerStatus answer, AccountId by, Instant at) {
        jdbc.sql("""
                        update event_organizer set status = ?, answered_by = ?, answered_at = ?
                        where event_id = ? and organization_id = ?""")
                .params(answer.name(), by.value(), at.atOffset(ZoneOffset.UTC), event.value(), organization.value())
                .update();
    }

    boolean remove(EventId event, OrganizationId organization) {
        return jdbc.sql("delete from event_organizer where event_id = ? and organization_id = ?")
                        .params(event.value(), organization.value())
                        .update()
                == 1;
    }
}
