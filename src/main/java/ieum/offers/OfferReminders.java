package ieum.offers;

import ieum.organizations.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says two weeks and three days before that an offer ends, once each, on however many nodes; not of what was listed later than that. */
@Component
class OfferReminders {
    private static final int[] DAYS = {3, 14};

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OfferReminders(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 6 * 60, initialDelay = 6, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        var now = clock.instant();
        // whoever is told of the last days is not told of two weeks any more
        for (var days : DAYS)
            for (var ending : ending(days, now)) if (first(ending, days, now)) announce(ending, days, now);
    }

    private void announce(Ending ending, int days, Instant now) {
        publisher.publishEvent(new OfferEndAnnounced(ending.id, ending.owner, ending.endsAt, days, now));
    }

    private boolean first(Ending ending, int days, Instant now) {
        return jdbc.sql("""
                        insert into offer_reminder (offer_id, ends_at, days, reminded_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                ending.id.value(),
                                ending.endsAt.atOffset(ZoneOffset.UTC),
                                days,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private List<Ending> ending(int days, Instant now) {
        var before = Duration.ofDays(days);
        return jdbc.sql("""
                        select o.id, o.owner_id, o.ends_at from offer o
                        where o.status = 'PUBLISHED' and o.ends_at > ? and o.ends_at <= ?
                            and o.listed_at < o.ends_at - make_interval(days => ?)
                            and not exists (select from offer_reminder r
                                where r.offer_id = o.id and r.ends_at = o.ends_at and r.days <= ?)
                        order by o.ends_at, o.id""")
                .params(now.atOffset(ZoneOffset.UTC), now.plus(before).atOffset(ZoneOffset.UTC), days, days)
                .query((row, number) -> new Ending(
                        new OfferId(row.getObject("id", UUID.class)),
                        new OrganizationId(row.getObject("owner_id", UUID.class)),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    private record Ending(OfferId id, OrganizationId owner, Instant endsAt) {}
}
