package ieum.news;

import ieum.events.EventView;
import ieum.events.SpeakerView;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A number that the portal counts of an event, and writes into an article where its name stands in braces. */
public enum Figure {
    PERSONS,
    ORGANIZATIONS,
    CAME,
    ORGANIZATIONS_CAME,
    REPORTED,
    SESSIONS,
    SPEAKERS;

    /** As authors write it, without the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it stands in a text. */
    public String placeholder() {
        return "{" + word() + "}";
    }

    /** The list of its rows below the page of the event, for those who may open it. */
    public Optional<String> rows() {
        return switch (this) {
            case PERSONS -> Optional.of("/registrations");
            case ORGANIZATIONS -> Optional.of("/registrations?by=organization");
            case CAME -> Optional.of("/registrations?here=yes");
            case ORGANIZATIONS_CAME -> Optional.of("/registrations?here=yes&by=organization");
            case SESSIONS, SPEAKERS -> Optional.of("#agenda");
            case REPORTED -> Optional.empty();
        };
    }

    static Optional<Figure> of(String word) {
        for (var figure : values()) if (figure.word().equals(word)) return Optional.of(figure);
        return Optional.empty();
    }

    /** Of an event as its organisers see it, of what is public alone; without those that nobody has stated. */
    static Map<Figure, Integer> of(EventView event) {
        var open = event.sessions().stream()
                .filter(session -> !session.text().restricted())
                .toList();
        var all = new EnumMap<Figure, Integer>(Figure.class);
        all.put(PERSONS, event.figures().persons());
        all.put(ORGANIZATIONS, event.figures().organizations());
        all.put(CAME, event.here().persons());
        all.put(ORGANIZATIONS_CAME, event.here().organizations());
        all.put(SESSIONS, open.size());
        all.put(SPEAKERS, (int) open.stream()
                .flatMap(session -> session.speakers().stream())
                .map(SpeakerView::id)
                .distinct()
                .count());
        var reported = event.text().reportedPersons();
        if (reported != null) all.put(REPORTED, reported);
        return all;
    }
}
