package ieum.proposals;

import org.jspecify.annotations.Nullable;

/**
 * Where a proposal tells who applies.
 *
 * @param place what kind of place it is
 * @param in the field of the usual questions, the key of a question, or the name of a file
 * @param property of a file, by its name
 * @param words what stands there
 */
public record NameTrace(Place place, String in, @Nullable String property, String words) {
    public enum Place {
        TEXT,
        ANSWER,
        FILE_NAME,
        FILE_ABOUT,
        FILE_CONTENT
    }
}
