package ieum.events;

import static java.util.stream.Collectors.groupingBy;

import ieum.shared.NotFound;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event as one viewer sees it: sessions that are not for this viewer are not here, nor who took which step. */
public record EventView(
        EventId id,
        EventText text,
        Hosts hosts,
        String organizerName,
        @Nullable Text programName,
        EventStatus status,
        @Nullable Text reason,
        List<StateView> states,
        List<SessionView> sessions,
        List<CategoryView> categories,
        Figures figures,
        Figures here,
        Map<Sector, Figures> sectors,
        long version) {
    /** Why nobody can register by themselves. */
    public enum Closed {
        DRAFT,
        CANCELLED,
        BEGUN,
        WITHOUT_CATEGORIES
    }

    public @Nullable Closed closed(Instant now) {
        if (status == EventStatus.DRAFT) return Closed.DRAFT;
        if (status == EventStatus.CANCELLED) return Closed.CANCELLED;
        if (!now.isBefore(text.startsAt())) return Closed.BEGUN;
        return categories.isEmpty() ? Closed.WITHOUT_CATEGORIES : null;
    }

    /** Whoever registers now waits for a place. */
    public boolean full() {
        return !categories.isEmpty() && categories.stream().allMatch(CategoryView::isFull);
    }

    /** With other sessions. */
    EventView with(List<SessionView> others) {
        return new EventView(
                id,
                text,
                hosts,
                organizerName,
                programName,
                status,
                reason,
                states,
                others,
                categories,
                figures,
                here,
                sectors,
                version);
    }

    /** One of those that the viewer sees. */
    public SessionView session(SessionId id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Of those that the viewer sees, the ones in which somebody speaks. */
    public List<SessionView> spokenBy(SpeakerId speaker) {
        return sessions.stream().filter(session -> session.has(speaker)).toList();
    }

    /** The sessions by the day on which they begin where the event takes place. */
    public Map<LocalDate, List<SessionView>> agenda() {
        return sessions.stream()
                .collect(groupingBy(
                        session -> session.text().startsAt().atZone(text.zone()).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
