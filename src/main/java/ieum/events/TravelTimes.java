package ieum.events;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many minutes the way between two sites takes, the same in both directions. */
@Component
class TravelTimes {
    private final JdbcClient jdbc;

    TravelTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SitePair, Integer> of(EventId event) {
        var found = new HashMap<SitePair, Integer>();
        jdbc.sql("""
                        select t.one_id, t.other_id, t.minutes from event_travel t
                        join event_site s on s.id = t.one_id where s.event_id = ?""").param(event.value()).query(row -> {
            var pair = SitePair.of(
                    new SiteId(row.getObject("one_id", UUID.class)), new SiteId(row.getObject("other_id", UUID.class)));
            found.put(pair, row.getInt("minutes"));
        });
        return found;
    }

    /** @param minutes none where it is not known any more */
    void set(SitePair pair, @Nullable Integer minutes) {
        jdbc.sql("delete from event_travel where one_id = ? and other_id = ?")
                .params(pair.one().value(), pair.other().value())
                .update();
        if (minutes != null)
            jdbc.sql("insert into event_travel (one_id, other_id, minutes) values (?, ?, ?)")
                    .params(pair.one().value(), pair.other().value(), minutes)
                    .update();
    }
}
