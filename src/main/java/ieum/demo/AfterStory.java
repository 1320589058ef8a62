package ieum.demo;

import ieum.events.EventId;
import ieum.events.OutcomeText;
import ieum.news.Wording;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event of the tale brought, and what was told about it. */
class AfterStory {
    private final Doors doors;
    private final Cast cast;
    private final ToldEvent told;

    AfterStory(Doors doors, Cast cast, ToldEvent told) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
    }

    void record(EventId event) {
        var organizer = cast.of(told.organizer());
        var sessions = doors.events().get(event, organizer).sessions();
        for (var brought : Objects.requireNonNull(told.brought())) {
            var session = sessions.stream()
                    .filter(one -> one.text().title().original().equals(brought.session()))
                    .findFirst()
                    .orElseThrow();
            doors.outcomes().record(event, session.id(), text(brought), organizer);
        }
    }

    void tell(EventId event, ToldEvent.News news) {
        var organizer = cast.of(told.organizer());
        var wordings = news.wordings().stream()
                .map(one -> new Wording(one.language(), one.title(), one.body(), 0))
                .toList();
        var article = doors.articles().draft(event, wordings.getFirst(), organizer);
        wordings.stream().skip(1).forEach(one -> doors.articles().write(article, one, organizer));
        doors.articles().publish(article, null, organizer);
    }

    private OutcomeText text(ToldEvent.Brought brought) {
        var votes = brought.votes();
        return new OutcomeText(
                brought.kind(),
                brought.body() == null ? "" : brought.body(),
                told.language(),
                brought.answer() == null ? "" : brought.answer(),
                votes == null || votes.isEmpty()
                        ? null
                        : new OutcomeText.Votes(votes.get(0), votes.get(1), votes.get(2)),
                name(brought.organization()),
                name(brought.other()));
    }

    private String name(@Nullable String key) {
        return key == null ? "" : cast.name(key);
    }
}
