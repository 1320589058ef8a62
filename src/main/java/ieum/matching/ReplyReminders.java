package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.shared.TimedWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds whoever owes a reply some days before and on the day, and tells the centre afterwards; once, on however many nodes. */
@Component
class ReplyReminders implements TimedWork {
    static final Duration AHEAD = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ReplyReminders(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedRate = 15, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void look() {
        var now = clock.instant();
        for (var open : open(now)) {
            var kind = open.kind(now);
            var first = jdbc.sql("""
                            insert into introduction_reminder (introduction_id, side, kind, reminded_at) values (?, ?, ?, ?)
                            on conflict do nothing""")
                            .params(open.id.value(), open.side, kind.name(), now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (first)
                publisher.publishEvent(new IntroductionReminded(open.id, open.organization, kind, open.due, now));
        }
    }

    private List<Open> open(Instant now) {
        return jdbc.sql("""
                        select i.id, r.side, case r.side when 'DEMAND' then i.demand_id else i.startup_id end as organization_id,
                            r.due_at, g.zone
                        from introduction i join program g on g.id = i.program_id
                            join introduction_reply r on r.introduction_id = i.id
                        where i.status = 'INTRODUCED' and r.given_at is null and r.due_at <= ? and r.asked_at < ?
                        order by r.due_at, i.id, r.side""")
                .params(
                        now.plus(AHEAD).atOffset(ZoneOffset.UTC),
                        // whoever was asked just now has the question before them
                        now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .query(Open::of)
                .list();
    }

    private record Open(IntroductionId id, String side, OrganizationId organization, Instant due, ZoneId zone) {
        static Open of(ResultSet row, int number) throws SQLException {
            return new Open(
                    new IntroductionId(row.getObject("id", UUID.class)),
                    row.getString("side"),
                    new OrganizationId(row.getObject("organization_id", UUID.class)),
                    row.getTimestamp("due_at").toInstant(),
                    ZoneId.of(row.getString("zone")));
        }

        /** On the day means in the zone of the programme. */
        Reminder kind(Instant now) {
            if (!now.isBefore(due)) return Reminder.OVERDUE;
            return now.atZone(zone).toLocalDate().equals(due.atZone(zone).toLocalDate())
                    ? Reminder.TODAY
                    : Reminder.AHEAD;
        }
    }
}
