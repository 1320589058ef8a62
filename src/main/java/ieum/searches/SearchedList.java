package ieum.searches;

import java.util.Arrays;
import java.util.Optional;

/** A list of which searches may be saved; there are no others. */
public enum SearchedList {
    PROPOSALS("/proposals"),
    CHALLENGES("/challenges"),
    PROGRAMS("/programs"),
    ORGANIZATIONS("/organizations");

    private final String path;

    SearchedList(String path) {
        this.path = path;
    }

    public static Optional<SearchedList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }
}
