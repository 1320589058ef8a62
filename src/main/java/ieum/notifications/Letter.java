package ieum.notifications;

import ieum.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A mail as it lies in the queue. Its link is empty where that proves something and is made only when it is sent. */
record Letter(
        MailId id,
        String about,
        UUID thing,
        Instant moment,
        String address,
        Language language,
        String subject,
        String body,
        String link) {
    static final String COLUMNS = "id, about, thing, moment, address, language, subject, body, link";

    static Letter of(ResultSet row, int number) throws SQLException {
        return new Letter(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("about"),
                row.getObject("thing", UUID.class),
                row.getTimestamp("moment").toInstant(),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"));
    }

    boolean proves() {
        return link.isEmpty();
    }
}
