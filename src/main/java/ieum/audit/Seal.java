package ieum.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SHA-256 (FIPS 180-4) of the seal before it and of the entries since, in the order of their ids. */
record Seal(long upTo, byte[] hash, Instant at) {
    /** Before everything. */
    static final Seal NONE = new Seal(0, new byte[32], Instant.EPOCH);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Seal of(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("up_to_id"),
                row.getBytes("hash"),
                row.getTimestamp("sealed_at").toInstant());
    }

    byte[] hashOfNext(List<Entry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            for (var entry : entries) digest.update(entry.canonical().getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean fits(Seal previous, List<Entry> entries) {
        return MessageDigest.isEqual(hash, previous.hashOfNext(entries));
    }

    /** An entry as it is sealed. */
    record Entry(long id, @Nullable UUID actor, String act, String thing, String origin, Instant at) {
        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong("id"),
                    row.getObject("actor_id", UUID.class),
                    row.getString("act"),
                    row.getString("thing"),
                    row.getString("origin"),
                    row.getTimestamp("at").toInstant());
        }

        /** Each value after its length, so that no two entries read alike. */
        String canonical() {
            var text = new StringBuilder();
            for (var value : List.of(
                    String.valueOf(id), Objects.toString(actor, ""), act, thing, origin, MICROSECONDS.format(at)))
                text.append(value.length()).append(':').append(value).append(',');
            return text.toString();
        }
    }
}
