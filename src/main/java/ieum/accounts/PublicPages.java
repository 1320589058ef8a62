package ieum.accounts;

import java.util.List;

/**
 * Addresses that a module lets everyone read, or send a form to, without signing in. A bean of this type is the only
 * way to open one.
 */
public record PublicPages(List<String> read, List<String> written) {
    public static PublicPages of(String... patterns) {
        return new PublicPages(List.of(patterns), List.of());
    }

    /** For the forms of people who cannot sign in yet. */
    public PublicPages andWritten(String... patterns) {
        return new PublicPages(read, List.of(patterns));
    }
}
