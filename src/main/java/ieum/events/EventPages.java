package ieum.events;

import ieum.organizations.Viewer;
import java.util.List;

/** Pages of modules above that belong to an event: shown on its own page to whoever has something to read there. */
public interface EventPages {
    /** A page by its address and the key of its wording. */
    record Link(String path, String wording) {}

    List<Link> of(EventView event, Viewer viewer);

    /** Those that speak of all events, shown above their list. */
    default List<Link> overAll(Viewer viewer) {
        return List.of();
    }

    /** Those that are needed while it goes on, shown on the page from which it is run. */
    default List<Link> ofTheDay(EventView event, Viewer viewer) {
        return List.of();
    }
}
