package ieum.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose texts changed, as the database notes it with each change. A node that has read up to some moment asks for what was
 * written by transactions which had not all ended then; of these it passes over what it has read already.
 */
class ChangeFeed {
    /** How many notes are kept for nodes that fall behind; who falls behind more reads everything. */
    static final int KEPT = 1_000_000;

    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Up to where a node has read.
     *
     * @param cluster which database of which server it was, for transactions of another have the same numbers
     * @param before all transactions with a lesser number had ended and were read
     * @param position of the last note that was read
     * @param read what was read of those that had not, by position
     */
    record Place(String cluster, long before, long position, Map<Long, Long> read) {
        Map<String, String> notes() {
            return Map.of("cluster", cluster, "before", "" + before, "position", "" + position);
        }

        /** What was read beyond the oldest transaction is read again, which changes nothing. */
        static Place of(Map<String, String> notes) {
            return new Place(
                    notes.getOrDefault("cluster", ""),
                    Long.parseLong(notes.getOrDefault("before", "0")),
                    Long.parseLong(notes.getOrDefault("position", "0")),
                    Map.of());
        }
    }

    /** @param things whose texts are to be read again, each once */
    record News(Place place, List<MatchIndex.Thing> things) {}

    /** The moment before whatever is written from now on. */
    Place now() {
        return jdbc.sql("""
                        select (select system_identifier::text from pg_control_system())
                                || '/' || (select oid::text from pg_database where datname = current_database()) as cluster,
                            pg_snapshot_xmin(pg_current_snapshot())::text::bigint as before,
                            coalesce((select max(position) from text_change), 0) as position""")
                .query((row, number) ->
                        new Place(row.getString("cluster"), row.getLong("before"), row.getLong("position"), Map.of()))
                .single();
    }

    /** Whether nothing was forgotten that was not read there. */
    boolean reaches(Place place) {
        if (!place.cluster().equals(now().cluster())) return false;
        return jdbc.sql("""
                        select pg_snapshot_xmax(pg_current_snapshot())::text::bigint >= ?
                            and coalesce((select min(position) from text_change), 0) <= ? + 1
                            and coalesce((select max(position) from text_change), 0) >= ?""")
                .params(place.before(), place.position(), place.position())
                .query(Boolean.class)
                .single();
    }

    /** How many notes wait, at most one more than asked. */
    int waiting(Place place, int most) {
        return jdbc.sql("""
                        select count(*) from (select from text_change where written_by >= ?::text::xid8
                            and position <> all (?) limit ?) waiting""")
                .params("" + place.before(), positions(place.read().keySet()), most + 1)
                .query(Integer.class)
                .single();
    }

    News since(Place place) {
        var moment = new long[] {place.before()};
        var last = new long[] {place.position()};
        var read = new LinkedHashMap<Long, Long>();
        var things = new LinkedHashSet<MatchIndex.Thing>();
        // one statement, so that what it sees and the oldest transaction belong to one moment
        jdbc.sql("""
                        select s.before, c.position, c.kind, c.id, c.written_by::text::bigint as written_by
                        from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as before) s
                        left join text_change c on c.written_by >= ?::text::xid8
                        order by c.position""").param("" + place.before()).query(row -> {
            moment[0] = row.getLong("before");
            if (row.getString("kind") == null) return;
            var position = row.getLong("position");
            var by = row.getLong("written_by");
            last[0] = Math.max(last[0], position);
            if (by >= moment[0]) read.put(position, by);
            if (!place.read().containsKey(position))
                things.add(new MatchIndex.Thing(row.getString("kind"), row.getObject("id", java.util.UUID.class)));
        });
        return new News(new Place(place.cluster(), moment[0], last[0], Map.copyOf(read)), List.copyOf(things));
    }

    /** Forgets what no node needs. */
    void trim() {
        jdbc.sql("delete from text_change where position <= (select max(position) from text_change) - ?")
                .param(KEPT)
                .update();
    }

    private static Long[] positions(Collection<Long> positions) {
        return Set.copyOf(positions).toArray(Long[]::new);
    }
}
