package ieum.events;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on a ticket: 80 random bits in Crockford's base 32, in which no two signs are mistaken for each other. */
public record TicketCode(String value) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern WRITTEN = Pattern.compile("(?:.*/tickets/)?([0-9A-Za-z -]{16,24})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TicketCode next() {
        var code = new StringBuilder(LENGTH);
        for (int sign = 0; sign < LENGTH; sign++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return new TicketCode(code.toString());
    }

    /** As people type it, in groups or in small letters, or the address that a scanner reads; nothing if it is none. */
    public static Optional<TicketCode> of(String typed) {
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) return Optional.empty();
        var code = written.group(1)
                .replaceAll("[ -]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(new TicketCode(code))
                : Optional.empty();
    }

    /** In groups of four, to be read out. */
    public String spaced() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
