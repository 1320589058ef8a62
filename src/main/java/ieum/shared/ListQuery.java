package ieum.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list whose filters are chosen by the visitor: the rows of a page in one query, their number in another, the same
 * conditions in both. Conditions are SQL of ours; what visitors type only ever becomes a parameter.
 */
public class ListQuery {
    private static final int EXPORTED = 100_000;

    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private String order = "";

    public ListQuery(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    public ListQuery where(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(List.of(values));
        return this;
    }

    /** Left out where the visitor has not chosen. */
    public ListQuery whereChosen(String condition, @Nullable Object value) {
        return value == null || value.equals("") ? this : where(condition, value);
    }

    public ListQuery whereIn(String column, Collection<?> values) {
        if (values.isEmpty()) return where("false");
        var marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return where(column + " in (" + marks + ")", values.toArray());
    }

    /** Every word, in any of its forms. */
    public ListQuery whereWords(String column, List<Set<String>> words) {
        for (var forms : words) where(column + " && ?::text[]", (Object) forms.toArray(String[]::new));
        return this;
    }

    /**
     * @param sort a name from {@code orders}, with a minus before it for the other direction
     * @param orders by name, what the list may be sorted by; the first where nothing valid is asked for
     * @param last makes the order total, so that no row is on two pages
     */
    public ListQuery orderBy(@Nullable String sort, Map<String, String> orders, String last) {
        var backwards = sort != null && sort.startsWith("-");
        var name = sort == null ? "" : sort.replaceFirst("^-", "");
        var known = orders.get(name);
        var chosen = known == null ? orders.values().iterator().next() : known;
        this.order = " order by " + (backwards && known != null ? reversed(chosen) : chosen) + ", " + last;
        return this;
    }

    public <T> Rows<T> page(JdbcClient jdbc, int page, RowMapper<T> mapper) {
        var number = Math.max(1, page);
        var offset = (number - 1L) * Rows.SIZE;
        var rows = jdbc.sql("select " + columns + body() + order + " limit " + Rows.SIZE + " offset " + offset)
                .params(parameters)
                .query(mapper)
                .list();
        return new Rows<>(rows, number, count(jdbc));
    }

    /** Every row, for an export; at most a hundred thousand. */
    public <T> List<T> all(JdbcClient jdbc, RowMapper<T> mapper) {
        return first(jdbc, EXPORTED, mapper);
    }

    public <T> List<T> first(JdbcClient jdbc, int most, RowMapper<T> mapper) {
        return jdbc.sql("select " + columns + body() + order + " limit " + most)
                .params(parameters)
                .query(mapper)
                .list();
    }

    /** How many there are, no further than {@link Rows#COUNTED} and one. */
    public int count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select 1" + body() + " limit " + (Rows.COUNTED + 1) + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private String body() {
        return " from " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    /** Each part turned round: "a desc, b" becomes "a, b desc". */
    private static String reversed(String order) {
        return java.util.Arrays.stream(order.split(",\\s*"))
                .map(part -> part.endsWith(" desc") ? part.substring(0, part.length() - 5) : part + " desc")
                .collect(Collectors.joining(", "));
    }
}
