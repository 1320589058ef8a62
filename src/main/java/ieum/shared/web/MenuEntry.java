package ieum.shared.web;

/** A word in the main menu. A module that has pages of its own offers one as a bean. */
public record MenuEntry(int order, String path, String wording, Audience audience) {
    /** To whom an entry is of use; the pages behind it decide for themselves. */
    public enum Audience {
        EVERYONE,
        SIGNED_IN,
        STAFF,
        ADMINISTRATOR
    }
}
