package ieum.shared.search;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A condition in SQL of ours; what somebody typed only ever is a parameter. */
public record Condition(String sql, List<Object> parameters) {
    public static final Condition NEVER = new Condition("false", List.of());

    /** Where a day begins first, and last. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(15);

    private static final ZoneOffset LAST = ZoneOffset.ofHours(-13);

    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** Texts in which these letters stand, in whatever case. */
    public static Condition contains(String column, String letters) {
        return of("strpos(lower(normalize(" + column + ", NFC)), ?) > 0", letters.toLowerCase(Locale.ROOT));
    }

    public static Condition numbers(String number, Value.Numbers numbers) {
        var ends = new ArrayList<Condition>();
        if (numbers.from() != null) ends.add(of(number + (numbers.fromIncluded() ? " >= ?" : " > ?"), numbers.from()));
        if (numbers.to() != null) ends.add(of(number + (numbers.toIncluded() ? " <= ?" : " < ?"), numbers.to()));
        return all(ends);
    }

    /**
     * Moments within these days.
     *
     * @param zone in SQL, in which a day begins; the row's own, so each end is also said roughly, for an index
     */
    public static Condition days(String moment, String zone, Value.Days days) {
        var ends = new ArrayList<Condition>();
        if (days.from() != null)
            ends.add(of(
                    moment + " >= ?::timestamptz and " + moment + " >= (?::date)::timestamp at time zone " + zone,
                    days.from().atStartOfDay().atOffset(FIRST),
                    days.from()));
        if (days.before() != null)
            ends.add(of(
                    moment + " < ?::timestamptz and " + moment + " < (?::date)::timestamp at time zone " + zone,
                    days.before().atStartOfDay().atOffset(LAST),
                    days.before()));
        return all(ends);
    }

    /** Holds where the other does not, also where that is not known. */
    Condition not() {
        return new Condition("not coalesce((" + sql + "), false)", parameters);
    }

    public static Condition all(List<Condition> conditions) {
        return joined(conditions, " and ");
    }

    public static Condition any(List<Condition> conditions) {
        return joined(conditions, " or ");
    }

    private static Condition joined(List<Condition> conditions, String between) {
        if (conditions.size() == 1) return conditions.getFirst();
        var parameters = new ArrayList<Object>();
        conditions.forEach(condition -> parameters.addAll(condition.parameters));
        return new Condition(
                String.join(
                        between,
                        conditions.stream()
                                .map(condition -> "(" + condition.sql + ")")
                                .toList()),
                parameters);
    }
}
