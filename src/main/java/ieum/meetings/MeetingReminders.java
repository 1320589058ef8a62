package ieum.meetings;

import ieum.events.EventId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for cards a while after somebody's last meeting of a day, and half a year later what has come of those that took place:
 * once each, on however many nodes.
 */
@Component
class MeetingReminders {
    private static final Duration SOON = Duration.ofHours(2);
    /** Of what lies longer back nobody remembers enough. */
    private static final Duration LATEST = Duration.ofDays(14);

    private static final Period LATER = Period.ofMonths(6);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    MeetingReminders(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 20, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        var now = clock.instant();
        for (var asked : withoutCards(now))
            if (first(asked, "CARDS", now))
                publisher.publishEvent(new MeetingCardsAsked(asked.party, asked.event, asked.meetings, now));
        for (var asked : withoutResults(now))
            if (first(asked, "RESULTS", now))
                publisher.publishEvent(new MeetingResultsAsked(asked.party, asked.event, asked.meetings, now));
    }

    private record Asked(PartyId party, EventId event, LocalDate day, int meetings) {}

    /** By day, for whoever meets on two is asked after each. */
    private List<Asked> withoutCards(Instant now) {
        return asked("""
                        select p.id, p.event_id, (m.ends_at at time zone 'UTC')::date as day,
                            count(*) filter (where c.meeting_id is null) as meetings
                        from meeting m join meeting_party p on p.id in (m.one_id, m.other_id)
                        join event e on e.id = m.event_id and e.status = 'PUBLISHED'
                        left join meeting_card c on c.meeting_id = m.id and c.party_id = p.id
                        where m.cancelled_at is null and p.organization_id is not null and p.left_at is null
                            and m.ends_at > ?
                        group by p.id, day
                        having max(m.ends_at) <= ? and count(*) filter (where c.meeting_id is null) > 0
                            and not exists (select from meeting_reminder r
                                where r.party_id = p.id and r.kind = 'CARDS' and r.day = (max(m.ends_at) at time zone 'UTC')::date)
                        order by p.id, day""", now.minus(LATEST), now.minus(SOON));
    }

    /** Only of what took place, as far as nobody says otherwise. */
    private List<Asked> withoutResults(Instant now) {
        var then = now.atOffset(ZoneOffset.UTC).minus(LATER).toInstant();
        return asked("""
                        select p.id, p.event_id, (max(m.ends_at) at time zone 'UTC')::date as day, count(*) as meetings
                        from meeting m join meeting_party p on p.id in (m.one_id, m.other_id)
                        join event e on e.id = m.event_id and e.status = 'PUBLISHED'
                        where m.cancelled_at is null and p.organization_id is not null
                            and m.ends_at > ? and m.ends_at <= ?
                            and exists (select from meeting_card c where c.meeting_id = m.id and c.took_place)
                            and not exists (select from meeting_card c where c.meeting_id = m.id and not c.took_place)
                            and not exists (select from meeting_result r where r.meeting_id = m.id and r.party_id = p.id)
                            and not exists (select from meeting_reminder r where r.party_id = p.id and r.kind = 'RESULTS')
                        group by p.id
                        order by p.id""", then.minus(LATEST), then);
    }

    private List<Asked> asked(String sql, Instant from, Instant until) {
        return jdbc.sql(sql)
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Asked(
                        new PartyId(row.getObject("id", UUID.class)),
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getInt("meetings")))
                .list();
    }

    private boolean first(Asked asked, String kind, Instant now) {
        return jdbc.sql(
                                "insert into meeting_reminder (party_id, kind, day, reminded_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(asked.party.value(), kind, asked.day, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
