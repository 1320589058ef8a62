package ieum.searches;

import java.util.UUID;

/** Names one saved search. */
public record SavedSearchId(UUID value) {
    public static SavedSearchId of(String value) {
        return new SavedSearchId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
