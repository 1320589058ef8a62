package ieum.demo;

import ieum.events.EventId;
import ieum.events.SessionKind;
import ieum.organizations.Viewer;
import ieum.roundtables.MeasureStatus;
import ieum.roundtables.MeasureText;
import ieum.roundtables.StatementId;
import ieum.roundtables.StatementText;
import ieum.shared.Text;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A round table of the tale: typed as it is said, answered by those who are quoted, and what is done about it. */
class RoundtableStory {
    private final Doors doors;
    private final Cast cast;
    private final ToldEvent told;
    private final Days days;
    private final List<StatementId> typed = new ArrayList<>();

    RoundtableStory(Doors doors, Cast cast, ToldEvent told, Days days) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
        this.days = days;
    }

    void type(EventId event, List<ToldEvent.Said> statements) {
        var organizer = organizer();
        var table = doors.events().get(event, organizer).sessions().stream()
                .filter(session -> session.text().kind() == SessionKind.ROUND_TABLE)
                .findFirst()
                .orElseThrow();
        for (var said : statements)
            typed.add(doors.statements()
                    .type(
                            event,
                            table.id(),
                            new StatementText(
                                    said.theme(),
                                    said.stance(),
                                    text(said.said()),
                                    said.role(),
                                    cast.name(said.organization()),
                                    Boolean.TRUE.equals(said.consent())),
                            organizer));
    }

    void answer() {
        var statements = told.statements();
        if (statements == null) return;
        for (int number = 0; number < statements.size(); number++) {
            var said = statements.get(number);
            if (said.approved() != null)
                doors.statements().approve(typed.get(number), text(said.approved()), cast.of(said.organization()));
        }
    }

    void agree(EventId event) {
        if (told.issues() == null) return;
        var organizer = organizer();
        for (var issue : told.issues()) {
            var id = doors.issues().open(event, text(issue.title()), organizer);
            doors.statements()
                    .merge(event, issue.statements().stream().map(typed::get).toList(), id, organizer);
            for (var measure : issue.measures()) {
                var due = days.in(measure.dueInDays(), LocalTime.NOON)
                        .atZone(days.zone())
                        .toLocalDate();
                var agreed = doors.issues()
                        .agree(
                                event,
                                id,
                                new MeasureText(text(measure.what()), cast.name(measure.owner()), due),
                                organizer);
                if (measure.status() != MeasureStatus.PLANNED)
                    doors.issues()
                            .move(
                                    event,
                                    agreed,
                                    measure.status(),
                                    measure.note() == null ? null : text(measure.note()),
                                    organizer);
            }
            if (issue.published()) doors.issues().publish(event, id, organizer);
        }
    }

    private Viewer organizer() {
        return cast.of(told.organizer());
    }

    private Text text(String words) {
        return new Text(words, told.language());
    }
}
