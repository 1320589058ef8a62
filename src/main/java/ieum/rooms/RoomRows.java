package ieum.rooms;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import java.sql.Array;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of rooms, as the database has them and the one who looks may see them. */
@Component
class RoomRows {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoomRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whose draft for which programme. */
    record Key(ProgramId program, OrganizationId organization) {}

    /** What stands of one besides its pairs. */
    record Head(RoomRules rules, Instant rankedAt, String engine, String taxonomy, long version) {}

    Optional<Head> find(Key key) {
        return jdbc.sql("select * from room where program_id = ? and organization_id = ?")
                .params(key.program().value(), key.organization().value())
                .query((row, number) -> new Head(
                        new RoomRules(
                                row.getInt("per_challenge"), row.getInt("per_company"), row.getInt("least_points")),
                        row.getTimestamp("ranked_at").toInstant(),
                        row.getString("engine"),
                        row.getString("taxonomy"),
                        row.getLong("version")))
                .optional();
    }

    /** Two who make the first draft at once wait for each other. */
    void alone(Key key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 4))::text")
                .param("room " + key.program() + " " + key.organization())
                .query(String.class)
                .single();
    }

    void save(Key key, Head head, AccountId by) {
        jdbc.sql("""
                        insert into room (program_id, organization_id, per_challenge, per_company, least_points, ranked_at, ranked_by,
                            engine, taxonomy, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (program_id, organization_id) do update set per_challenge = excluded.per_challenge,
                            per_company = excluded.per_company, least_points = excluded.least_points,
                            ranked_at = excluded.ranked_at, ranked_by = excluded.ranked_by, engine = excluded.engine,
                            taxonomy = excluded.taxonomy, version = excluded.version""")
                .params(
                        key.program().value(),
                        key.organization().value(),
                        head.rules().perChallenge(),
                        head.rules().perCompany(),
                        head.rules().leastPoints(),
                        head.rankedAt().atOffset(ZoneOffset.UTC),
                        by.value(),
                        head.engine(),
                        head.taxonomy(),
                        head.version())
                .update();
    }

    List<RoomPair> pairs(Key key) {
        return jdbc.sql("""
                        select * from room_pair where program_id = ? and organization_id = ?
                        order by challenge_id, points desc, company_id""")
                .params(key.program().value(), key.organization().value())
                .query((row, number) -> {
                    var wish = row.getString("wish");
                    return new RoomPair(
                            new Pair(
                                    new ChallengeId(row.getObject("challenge_id", UUID.class)),
                                    new OrganizationId(row.getObject("company_id", UUID.class))),
                            new OrganizationId(row.getObject("owner_id", UUID.class)),
                            row.getInt("points"),
                            wish == null ? null : Wish.valueOf(wish),
                            row.getBoolean("chosen"));
                })
                .list();
    }

    /** In the place of all that the one who looks sees. */
    void replace(Key key, Collection<RoomPair> pairs) {
        jdbc.sql("delete from room_pair where program_id = ? and organization_id = ?")
                .params(key.program().value(), key.organization().value())
                .update();
        batches.batchUpdate("""
                insert into room_pair (program_id, organization_id, challenge_id, owner_id, company_id, points, wish, chosen)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", pairs, AT_ONCE, (statement, one) -> {
            statement.setObject(1, key.program().value());
            statement.setObject(2, key.organization().value());
            statement.setObject(3, one.pair().challenge().value());
            statement.setObject(4, one.owner().value());
            statement.setObject(5, one.pair().company().value());
            statement.setInt(6, one.points());
            statement.setString(7, one.wish() == null ? null : one.wish().name());
            statement.setBoolean(8, one.chosen());
        });
    }

    Map<UUID, Integer> places(Key key) {
        var places = new HashMap<UUID, Integer>();
        jdbc.sql("select subject, places from room_places where program_id = ? and organization_id = ?")
                .params(key.program().value(), key.organization().value())
                .query(row -> {
                    places.put(row.getObject("subject", UUID.class), row.getInt("places"));
                });
        return places;
    }

    /** @param places none where the rules say how many */
    void set(Key key, UUID subject, @Nullable Integer places) {
        jdbc.sql("delete from room_places where program_id = ? and organization_id = ? and subject = ?")
                .params(key.program().value(), key.organization().value(), subject)
                .update();
        if (places != null)
            jdbc.sql("insert into room_places (program_id, organization_id, subject, places) values (?, ?, ?, ?)")
                    .params(key.program().value(), key.organization().value(), subject, places)
                    .update();
    }

    /** With whom the one who looks has a conflict of interest; nothing of them is planned by that person. */
    Set<UUID> avoided() {
        return jdbc.sql("select onlooker_avoids() as avoided")
                .query((row, number) -> set(row.getArray("avoided")))
                .single();
    }

    private static Set<UUID> set(@Nullable Array array) throws java.sql.SQLException {
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }
}
