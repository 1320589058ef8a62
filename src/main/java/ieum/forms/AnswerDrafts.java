package ieum.forms;

import ieum.accounts.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers that were begun, until they are submitted: the rows of one table, one for each combination of its keys. Beside these it
 * has {@code answers}, {@code version}, {@code saved_by} and {@code saved_at}; who sees them is its owner's business.
 */
public class AnswerDrafts {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final List<String> keys;
    private final AnswersJson json = new AnswersJson();

    public AnswerDrafts(JdbcClient jdbc, Clock clock, String table, String... keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.keys = List.of(keys);
    }

    public Optional<AnswerDraft> find(Object... of) {
        return jdbc.sql("select answers, version, saved_at from " + table + where())
                .params(of)
                .query((row, number) -> new AnswerDraft(
                        json.convertToEntityAttribute(row.getString("answers")),
                        row.getLong("version"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * @param version of the draft that was gone on from
     * @return the version to name at the next saving
     * @throws OptimisticLockingFailureException when it was saved elsewhere meanwhile
     */
    public long save(Answers answers, long version, AccountId by, Object... of) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var written = json.convertToDatabaseColumn(answers);
        var saved = version == 0
                ? jdbc.sql(
                                "insert into %s (%s, answers, version, saved_by, saved_at) values (%s, cast(? as jsonb), 1, ?, ?) on conflict do nothing"
                                        .formatted(
                                                table,
                                                String.join(", ", keys),
                                                keys.stream().map(key -> "?").collect(Collectors.joining(", "))))
                        .params(with(of, written, by.value(), at))
                        .update()
                : jdbc.sql("update " + table
                                + " set answers = cast(? as jsonb), version = version + 1, saved_by = ?, saved_at = ?"
                                + where() + " and version = ?")
                        .params(with(
                                new Object[] {written, by.value(), at},
                                with(of, version).toArray()))
                        .update();
        if (saved == 0) throw new OptimisticLockingFailureException("A draft that was saved meanwhile, of " + table);
        return version + 1;
    }

    public void remove(Object... of) {
        jdbc.sql("delete from " + table + where()).params(of).update();
    }

    private String where() {
        return keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and ", " where ", ""));
    }

    private static List<Object> with(Object[] first, Object... then) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toList();
    }
}
