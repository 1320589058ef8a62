package ieum.events;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an event a viewer is shown. */
@Component
class EventViews {
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final SessionViews sessions;
    private final Attendance attendance;
    private final Organizations organizations;
    private final Programs programs;
    private final Accounts accounts;

    EventViews(
            EventLookup lookup,
            EventPolicy policy,
            SessionViews sessions,
            Attendance attendance,
            Organizations organizations,
            Programs programs,
            Accounts accounts) {
        this.lookup = lookup;
        this.policy = policy;
        this.sessions = sessions;
        this.attendance = attendance;
        this.organizations = organizations;
        this.programs = programs;
        this.accounts = accounts;
    }

    EventView of(Event event, Viewer viewer) {
        var hosts = lookup.hosts(event);
        var figures = attendance.figures(event.id());
        var organizer = event.organizer();
        return new EventView(
                event.id(),
                event.text(),
                hosts,
                organizations.names(List.of(organizer)).getOrDefault(organizer, ""),
                programName(event),
                event.status(),
                event.states().stream()
                        .map(State::reason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                policy.mayRevise(hosts, viewer) ? states(event) : List.of(),
                sessions.of(event, viewer),
                event.categories().stream()
                        .map(category -> new CategoryView(
                                category.id(), category.text(), figures.of(category.id()), figures.came(category.id())))
                        .toList(),
                figures.inAll(),
                figures.here(),
                figures.bySector(),
                event.version());
    }

    private @Nullable Text programName(Event event) {
        var program = event.text().program();
        return program == null ? null : programs.names(List.of(program)).get(program);
    }

    private List<StateView> states(Event event) {
        var people = accounts.all(event.states().stream().map(State::by).toList());
        return event.states().stream()
                .map(state -> new StateView(state.status(), name(people, state.by()), state.at(), state.reason()))
                .toList();
    }

    private static String name(Map<AccountId, AccountView> people, AccountId id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
