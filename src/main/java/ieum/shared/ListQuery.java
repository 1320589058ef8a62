package ieum.shared;

import ieum.shared.search.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private static final int LARGE = 2;

    private final String columns;
    private final String from;
    private final String counted;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Arm> arms = new ArrayList<>();
    private String key = "";
    private String order = "";

    /**
     * A part of what a list shows for which one index has the rows in their order, so that the first of them are found
     * without reading the others.
     *
     * @param order of the rows within this part, or empty for that of the list
     */
    public record Arm(String condition, String order) {
        public static Arm of(String condition) {
            return new Arm(condition, "");
        }
    }

    public ListQuery(String columns, String from) {
        this(columns, from, from);
    }

    /** @param counted the tables that conditions speak of, where those joined besides find exactly one row for each */
    public ListQuery(String columns, String from, String counted) {
        this.columns = columns;
        this.from = from;
        this.counted = counted;
    }

    public ListQuery where(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(List.of(values));
        return this;
    }

    /**
     * Only rows that are in one of these parts. As one condition with many ors PostgreSQL would read all of them to show
     * the first fifty.
     *
     * @param key what names a row
     * @param parts those with most rows first
     */
    public ListQuery whereAny(String key, List<Arm> parts) {
        this.key = key;
        arms.addAll(parts);
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

    public ListQuery where(Condition condition) {
        return where(condition.sql(), condition.parameters().toArray());
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
        return new Rows<>(rows(jdbc, Rows.SIZE, (number - 1L) * Rows.SIZE, mapper), number, count(jdbc));
    }

    /** Every row, for an export; at most a hundred thousand. */
    public <T> List<T> all(JdbcClient jdbc, RowMapper<T> mapper) {
        return first(jdbc, EXPORTED, mapper);
    }

    public <T> List<T> first(JdbcClient jdbc, int most, RowMapper<T> mapper) {
        return rows(jdbc, most, 0, mapper);
    }

    /** How many there are, no further than {@link Rows#COUNTED} and one. */
    public int count(JdbcClient jdbc) {
        var most = Rows.COUNTED + 1;
        if (arms.isEmpty()) return count(jdbc, counted("select 1 from " + counted + conditions(""), most), 1);
        // most often one part alone has more than are counted, and the others need not be looked at
        var large = arms.subList(0, Math.min(LARGE, arms.size()));
        var enough = large.stream()
                .map(arm -> counted("select 1 from " + counted + conditions(arm.condition()), most))
                .map(number -> "when " + number + " = " + most + " then " + most)
                .collect(Collectors.joining(" "));
        var all = counted("select 1 from (" + parts(arm -> " limit " + most) + ") each_once", most);
        return count(jdbc, "case " + enough + " else " + all + " end", large.size() + arms.size());
    }

    private int count(JdbcClient jdbc, String number, int times) {
        return jdbc.sql("select " + number)
                .params(parameters(times))
                .query(Integer.class)
                .single();
    }

    private static String counted(String rows, int most) {
        return "(select count(*) from (" + rows + " limit " + most + ") counted)";
    }

    private <T> List<T> rows(JdbcClient jdbc, int most, long offset, RowMapper<T> mapper) {
        var where = arms.isEmpty()
                ? conditions("")
                : " where " + key + " in ("
                        + parts(arm -> (arm.order().isEmpty() ? order : " order by " + arm.order()) + " limit "
                                + (offset + most))
                        + ")";
        return jdbc.sql("select " + columns + " from " + from + where + order + " limit " + most + " offset " + offset)
                .params(parameters(Math.max(1, arms.size())))
                .query(mapper)
                .list();
    }

    private String parts(Function<Arm, String> last) {
        return arms.stream()
                .map(arm -> "(select " + key + " from " + counted + conditions(arm.condition()) + last.apply(arm) + ")")
                .collect(Collectors.joining(" union "));
    }

    private String conditions(String part) {
        var all = new ArrayList<>(conditions);
        if (!part.isEmpty()) all.add("(" + part + ")");
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** Each part has the same conditions. */
    private List<Object> parameters(int times) {
        return Collections.nCopies(times, parameters).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Each part turned round: "a desc, b" becomes "a, b desc". */
    private static String reversed(String order) {
        return java.util.Arrays.stream(order.split(",\\s*"))
                .map(part -> part.endsWith(" desc") ? part.substring(0, part.length() - 5) : part + " desc")
                .collect(Collectors.joining(", "));
    }
}
