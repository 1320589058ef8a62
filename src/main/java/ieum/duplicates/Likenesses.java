package ieum.duplicates;

import ieum.duplicates.Likeness.Traits;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.shared.postgres.RowSecurity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds those that may be one, whenever names have changed: each is compared with those alone that share a key of sound. */
@Component
class Likenesses {
    private static final int AT_ONCE = 200;
    /** Whoever sounds like so many is called as everybody is. */
    private static final int MOST_ALIKE = 60;

    private final JdbcClient jdbc;
    private final RowSecurity security;
    private final TransactionTemplate transactions;

    Likenesses(JdbcClient jdbc, RowSecurity security, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.security = security;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        while (some() == AT_ONCE) {
            // the next of them in a transaction of their own
        }
    }

    /** How many were compared, of those whose names are new. */
    int some() {
        return security.asPortal(() -> transactions.execute(status -> {
            var waiting = jdbc.sql("""
                            select o.id from organization o where o.kind <> 'PERSON' and not exists (
                                select from organization_sound s where s.organization_id = o.id and s.engine = ?)
                            order by o.registered_at desc limit ? for no key update of o skip locked""")
                    .params(Sound.ENGINE, AT_ONCE)
                    .query(UUID.class)
                    .list();
            if (waiting.isEmpty()) return 0;
            var traits = traits(waiting);
            traits.forEach(this::compare);
            return waiting.size();
        }));
    }

    /** Those of all whose names sound like this one, the likeliest first; only those that everyone may read about. */
    List<OrganizationId> alike(String name, String country) {
        var typed = new Traits(List.of(name), country, "", "", "", false);
        var keys = Sound.of(name).keys();
        return security.asPortal(() -> {
            var near = jdbc.sql("""
                            select s.organization_id from organization_sound s
                            join organization_verification v on v.organization_id = s.organization_id
                            where s.sounds && ?::text[] limit ?""")
                    .params(keys.toArray(String[]::new), MOST_ALIKE)
                    .query(UUID.class)
                    .list();
            return traits(near).entrySet().stream()
                    .map(one -> Map.entry(
                            one.getKey(), Likeness.of(typed, one.getValue()).points()))
                    .filter(one -> one.getValue() >= Likeness.LEAST)
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
                    .map(one -> new OrganizationId(one.getKey()))
                    .toList();
        });
    }

    private void compare(UUID id, Traits one) {
        var keys = keys(one);
        jdbc.sql("delete from organization_likeness where ? in (one_id, other_id)")
                .param(id)
                .update();
        var near = jdbc.sql("""
                        select s.organization_id from organization_sound s
                        where s.sounds && ?::text[] and s.organization_id <> ? and s.engine = ? limit ?""")
                .params(keys.toArray(String[]::new), id, Sound.ENGINE, MOST_ALIKE + 1)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        insert into organization_sound (organization_id, engine, sounds) values (?, ?, ?::text[])
                        on conflict (organization_id) do update set engine = excluded.engine, sounds = excluded.sounds""").params(id, Sound.ENGINE, keys.toArray(String[]::new)).update();
        traits(near).forEach((other, traits) -> {
            var likeness = Likeness.of(one, traits);
            if (likeness.points() >= Likeness.LEAST) keep(id, other, likeness);
        });
    }

    private void keep(UUID one, UUID other, Likeness likeness) {
        // as PostgreSQL compares them, not as Java does
        jdbc.sql("""
                        insert into organization_likeness (one_id, other_id, points, grounds)
                        values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?::text[])
                        on conflict (one_id, other_id) do update set points = excluded.points, grounds = excluded.grounds""")
                .params(
                        one,
                        other,
                        one,
                        other,
                        likeness.points(),
                        likeness.grounds().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    private static Set<String> keys(Traits traits) {
        var keys = new LinkedHashSet<String>();
        traits.names().forEach(name -> keys.addAll(Sound.of(name).keys()));
        if (!traits.host().isEmpty()) keys.add("h" + traits.host());
        if (!traits.number().isEmpty()) keys.add("n" + traits.country() + traits.number());
        return keys;
    }

    Map<UUID, Traits> traits(Collection<UUID> ids) {
        var found = new HashMap<UUID, Traits>();
        if (ids.isEmpty()) return found;
        jdbc.sql("""
                        select o.id, o.kind, o.country, o.region,
                            coalesce(lower(substring(o.website from '^[a-zA-Z]+://(?:[wW]{3}[.])?([^/:?#]+)')), '') as host,
                            coalesce(upper(regexp_replace(o.registration_number, '[^[:alnum:]]', '', 'g')), '') as number,
                            array(select distinct c.name from organization_called c where c.organization_id = o.id) as names
                        from organization o where o.id = any (?)""").param(ids.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject("id", UUID.class),
                    new Traits(
                            new ArrayList<>(Arrays.asList(
                                    (String[]) row.getArray("names").getArray())),
                            row.getString("country"),
                            row.getString("region"),
                            row.getString("host"),
                            row.getString("number"),
                            OrganizationKind.valueOf(row.getString("kind")).brokers()));
        });
        return found;
    }
}
