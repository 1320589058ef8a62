package ieum.organizations;

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

/** Says a month before that a certificate ends, once, on however many nodes; not where one that lasts longer is there. */
@Component
class CredentialReminders {
    static final Duration BEFORE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CredentialReminders(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 24 * 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        var now = clock.instant();
        for (var ending : ending(now)) {
            var first = jdbc.sql("""
                            insert into credential_reminder (credential_id, reminded_at) values (?, ?)
                            on conflict do nothing""")
                            .params(ending.id.value(), now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (first)
                publisher.publishEvent(new CredentialEndAnnounced(ending.id, ending.organization, ending.endsAt, now));
        }
    }

    private List<Ending> ending(Instant now) {
        return jdbc.sql("""
                        select c.id, c.organization_id, c.ends_at from credential c
                        where c.status = 'CONFIRMED' and c.ends_at > ? and c.ends_at <= ?
                            and not exists (select from credential_reminder r where r.credential_id = c.id)
                            and not exists (select from credential o
                                where o.organization_id = c.organization_id and o.kind = c.kind and o.status = 'CONFIRMED'
                                    and o.name is not distinct from c.name and (o.ends_at is null or o.ends_at > c.ends_at))
                        order by c.ends_at, c.id""")
                .params(now.atOffset(ZoneOffset.UTC), now.plus(BEFORE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Ending(
                        new CredentialId(row.getObject("id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    private record Ending(CredentialId id, OrganizationId organization, Instant endsAt) {}
}
