package ieum.roundtables.web;

import ieum.events.EventPages;
import ieum.events.EventView;
import ieum.events.SessionKind;
import ieum.organizations.Viewer;
import ieum.roundtables.Issues;
import ieum.roundtables.Statements;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of an event leads to what was said there. */
@Component
class RoundtablePages implements EventPages {
    private final Issues issues;
    private final Statements statements;

    RoundtablePages(Issues issues, Statements statements) {
        this.issues = issues;
        this.statements = statements;
    }

    @Override
    public List<Link> of(EventView event, Viewer viewer) {
        var links = new ArrayList<Link>();
        if (issues.any(event.id(), viewer)
                || (issues.writes(event.id(), viewer)
                        && event.sessions().stream()
                                .anyMatch(session -> session.text().kind() == SessionKind.ROUND_TABLE)))
            links.add(new Link("/events/" + event.id() + "/issues", "issues"));
        if (statements.anyOwn(event.id(), viewer)) links.add(new Link("/statements", "statements.own"));
        return links;
    }
}
