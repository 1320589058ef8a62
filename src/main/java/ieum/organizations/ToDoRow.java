package ieum.organizations;

import ieum.shared.Language;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/**
 * What waits for somebody, as a row of a query: {@code wording}, {@code address}, {@code number}, {@code text} and its
 * {@code language}, {@code due} and {@code zone}.
 */
public final class ToDoRow {
    private ToDoRow() {}

    public static ToDo read(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new ToDo(
                row.getString("wording"),
                new Text(row.getString("text"), Language.valueOf(row.getString("language"))),
                row.getInt("number"),
                row.getString("address"),
                due == null ? null : due.toInstant(),
                ZoneId.of(row.getString("zone")),
                "",
                null);
    }
}
