package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets. Who has the code sees the ticket, signed in or not: a phone's own camera opens it. */
@Service
@Transactional(readOnly = true)
public class Tickets {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventViews views;
    private final PresentNames names;
    private final Questionnaires questionnaires;
    private final ConsentTable consents;

    Tickets(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            EventViews views,
            PresentNames names,
            Questionnaires questionnaires,
            ConsentTable consents) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.views = views;
        this.names = names;
        this.questionnaires = questionnaires;
        this.consents = consents;
    }

    public TicketView get(TicketCode code, Viewer viewer) {
        return jdbc.sql("""
                        select r.id, r.event_id, r.person, r.organization_id, r.organization_name, r.cancelled_at, a.at, c.name,
                            c.name_language, c.english_name, c.capacity
                        from event_registration r join event_category c on c.id = r.category_id
                        left join event_attendance a on a.registration_id = r.id where r.code = ?""")
                .param(code.value())
                .query((row, number) -> {
                    var event = lookup.visible(new EventId(row.getObject("event_id", UUID.class)), viewer);
                    var checksIn = policy.mayCheckIn(lookup.hosts(event), viewer);
                    var named = PresentNames.Named.of(row);
                    var came = row.getTimestamp("at");
                    return new TicketView(
                            code,
                            new RegistrationId(row.getObject("id", UUID.class)),
                            row.getString("person"),
                            named.organization(),
                            named.in(names.of(List.of(named))),
                            new CategoryText(
                                    new Text(row.getString("name"), Language.valueOf(row.getString("name_language"))),
                                    row.getString("english_name"),
                                    row.getObject("capacity", Integer.class)),
                            // printed for others as well, who do not see what staff see
                            views.of(event, new Viewer.Visitor()),
                            row.getTimestamp("cancelled_at") == null,
                            checksIn && came != null ? came.toInstant() : null,
                            checksIn,
                            questionnaires.of(event.id()).consents(),
                            consents.of(new RegistrationId(row.getObject("id", UUID.class))));
                })
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }
}
