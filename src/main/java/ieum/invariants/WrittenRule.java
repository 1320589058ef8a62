package ieum.invariants;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule in SQL: {@code -- name: sentence}, then a query for the rows that break it, as table and id. */
record WrittenRule(String name, String sentence, String query) implements Rule {
    private static final Pattern WRITTEN = Pattern.compile("(?m)^-- ([a-z-]+): (.+)\\n((?s:.+?);)\\s*(?=^-- |\\z)");

    static List<WrittenRule> in(String file) {
        return WRITTEN.matcher(file)
                .results()
                .map(rule -> new WrittenRule(rule.group(1), rule.group(2), rule.group(3)))
                .toList();
    }

    @Override
    public List<Broken> broken(JdbcClient jdbc) {
        return jdbc.sql(query)
                .query((row, number) -> new Broken(name, row.getString(1), row.getString(2)))
                .list();
    }
}
