package ieum.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries below the seals. Needs no running portal, so that a command can check them, too. */
public class SealedEntries {
    /** So many seals are read at once, with all their entries. */
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;

    public SealedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Computes every seal anew from the first on, and names the first that does not fit its entries. */
    public Verified verify() {
        var fitting = Seal.NONE;
        while (true) {
            var seals = after(fitting);
            if (seals.isEmpty()) return new Verified(fitting.upTo(), null);
            var entries = entries(fitting.upTo(), seals.getLast().upTo());
            for (var seal : seals) {
                var before = fitting;
                var own = entries.stream()
                        .filter(entry -> entry.id() > before.upTo() && entry.id() <= seal.upTo())
                        .toList();
                if (!seal.fits(before, own)) return new Verified(before.upTo(), seal.upTo());
                fitting = seal;
            }
        }
    }

    private List<Seal> after(Seal seal) {
        return jdbc.sql("""
                        select up_to_id, hash, sealed_at from audit_seal where up_to_id > ?
                        order by up_to_id limit ?""").params(seal.upTo(), AT_ONCE).query(Seal::of).list();
    }

    private List<Seal.Entry> entries(long after, long upTo) {
        return jdbc.sql("select * from audit_entry where id > ? and id <= ? order by id")
                .params(after, upTo)
                .query(Seal.Entry::of)
                .list();
    }
}
