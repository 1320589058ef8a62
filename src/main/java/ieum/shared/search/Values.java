package ieum.shared.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one value of a key: a number, a day, a month, a year, or from one to another. */
final class Values {
    static final String ME = "me";
    static final String TODAY = "today";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.]\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?[.]?");

    private Values() {}

    /** @param typed as it is said in addresses */
    static Optional<Value> read(Key key, Sign sign, String typed, LocalDate today) {
        return switch (key.kind()) {
            case CHOICE -> Vocabulary.choice(key, typed).map(choice -> said(choice.name()));
            case TEXT ->
                Optional.of(Vocabulary.choice(key, typed)
                        .map(choice -> said(choice.name()))
                        .orElse(new Value.Said(typed)));
            case NUMBER -> numbers(typed, sign);
            case DATE -> days(typed, sign, today);
        };
    }

    private static Value said(String name) {
        return name.equals(ME) ? new Value.Me() : new Value.Said(name);
    }

    private static Optional<Value> numbers(String typed, Sign sign) {
        var ends = ends(typed, sign);
        var from = ends[0] == null ? null : number(ends[0]);
        var to = ends[1] == null ? null : number(ends[1]);
        if ((ends[0] != null && from == null) || (ends[1] != null && to == null)) return Optional.empty();
        if (from == null && to == null) return Optional.empty();
        return Optional.of(new Value.Numbers(from, sign != Sign.MORE, to, sign != Sign.LESS));
    }

    private static Optional<Value> days(String typed, Sign sign, LocalDate today) {
        var ends = ends(typed, sign);
        var from = ends[0] == null ? null : span(ends[0], today);
        var to = ends[1] == null ? null : span(ends[1], today);
        if ((ends[0] != null && from == null) || (ends[1] != null && to == null)) return Optional.empty();
        if (from == null && to == null) return Optional.empty();
        return Optional.of(new Value.Days(
                from == null ? null : sign == Sign.MORE ? from[1] : from[0],
                to == null ? null : sign == Sign.LESS ? to[0] : to[1]));
    }

    /** From where, and to where; one of them null where it is open. */
    private static @Nullable String[] ends(String typed, Sign sign) {
        var dots = typed.indexOf("..");
        return switch (sign) {
            case MORE, AT_LEAST -> new @Nullable String[] {typed, null};
            case LESS, AT_MOST -> new @Nullable String[] {null, typed};
            case IS ->
                dots < 0
                        ? new @Nullable String[] {typed, typed}
                        : new @Nullable String[] {
                            dots == 0 ? null : typed.substring(0, dots),
                            dots + 2 == typed.length() ? null : typed.substring(dots + 2)
                        };
        };
    }

    private static @Nullable BigDecimal number(String typed) {
        return NUMBER.matcher(typed).matches() ? new BigDecimal(typed) : null;
    }

    /** The first day, and the first no longer in it. */
    private static LocalDate @Nullable [] span(String typed, LocalDate today) {
        if (typed.equals(TODAY)) return new LocalDate[] {today, today.plusDays(1)};
        var date = DATE.matcher(typed);
        if (!date.matches() || date.group(1).equals("0000")) return null;
        var month = date.group(2);
        var day = date.group(3);
        try {
            var first = LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            var length = month == null ? Period.ofYears(1) : day == null ? Period.ofMonths(1) : Period.ofDays(1);
            return new LocalDate[] {first, first.plus(length)};
        } catch (DateTimeException e) {
            return null;
        }
    }
}
