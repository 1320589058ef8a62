package ieum.shared.search;

import java.util.ArrayList;
import java.util.List;

/** A condition in SQL of ours; what somebody typed only ever is a parameter. */
public record Condition(String sql, List<Object> parameters) {
    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** Holds where the other does not, also where that is not known. */
    Condition not() {
        return new Condition("not coalesce((" + sql + "), false)", parameters);
    }

    static Condition all(List<Condition> conditions) {
        return joined(conditions, " and ");
    }

    static Condition any(List<Condition> conditions) {
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
