package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long those who are asked have to reply, programme by programme, and how they did. */
@Service
@Transactional
public class ReplyDuties {
    public static final int USUAL_DAYS = 14;
    /** A reply that was asked for and is given or overdue; the moment now is its parameter. */
    static final String DUE = "(r.due_at is not null and (r.given_at is not null or r.due_at <= ?))";

    static final String IN_TIME = "(r.given_at is not null and r.given_at <= r.due_at)";

    private final JdbcClient jdbc;
    private final Programs programs;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ReplyDuties(
            JdbcClient jdbc,
            Programs programs,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int days(ProgramId program) {
        return jdbc.sql("select days from reply_duty where program_id = ?")
                .param(program.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL_DAYS);
    }

    /** By whoever revises the programme; for those who are asked from then on. */
    public void set(ProgramId program, int days, Viewer viewer) {
        if (!mayRevise(program, viewer)) throw new Refused("set the days to reply in programme " + program);
        if (days(program) == days) return;
        var now = clock.instant();
        jdbc.sql("""
                        insert into reply_duty (program_id, days, set_by, set_at) values (?, ?, ?, ?)
                        on conflict (program_id) do update
                        set days = excluded.days, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(program.value(), days, viewer.account().value(), now.atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new ReplyDaysChanged(program, days, viewer.account(), now));
    }

    @Transactional(readOnly = true)
    public boolean mayRevise(ProgramId program, Viewer viewer) {
        return programs.oversight(program).mayOperate(viewer);
    }

    /** Those who run a programme or a part of it. */
    @Transactional(readOnly = true)
    public boolean maySeeRates(ProgramId program, Viewer viewer) {
        return programs.oversight(program).mayReadAll(viewer)
                || programs.get(program).tracks().stream().anyMatch(track -> viewer.belongsTo(track.centre()));
    }

    /** By organisation, those who reply least first; over the introductions that the viewer sees. */
    @Transactional(readOnly = true)
    public List<ReplyRate> rates(ProgramId program, Viewer viewer) {
        if (!maySeeRates(program, viewer)) throw new Refused("see who replies in programme " + program);
        var own = viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
        var rates = jdbc.sql("""
                        select case r.side when 'DEMAND' then i.demand_id else i.startup_id end as organization_id,
                            count(*) as asked, count(*) filter (where %s) as in_time
                        from introduction i join introduction_reply r on r.introduction_id = i.id
                        where i.program_id = ? and (? or i.centre_id = ?) and %s
                        group by 1 order by (count(*) filter (where %s))::numeric / count(*), asked desc, 1""".formatted(IN_TIME, DUE, IN_TIME))
                .params(program.value(), programs.oversight(program).mayReadAll(viewer), own, now())
                .query((row, number) -> new ReplyRate(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        "",
                        row.getInt("asked"),
                        row.getInt("in_time")))
                .list();
        var names =
                organizations.names(rates.stream().map(ReplyRate::organization).toList());
        return rates.stream()
                .map(rate -> rate.named(names.getOrDefault(rate.organization(), "")))
                .toList();
    }

    /** Over all introductions that the onlooker sees; whoever asks shows it to staff only. */
    @Transactional(readOnly = true)
    public ReplyRate rate(OrganizationId organization) {
        return jdbc.sql("""
                        select count(*) as asked, count(*) filter (where %s) as in_time
                        from introduction i join introduction_reply r on r.introduction_id = i.id
                        where case r.side when 'DEMAND' then i.demand_id else i.startup_id end = ? and %s""".formatted(IN_TIME, DUE))
                .params(organization.value(), now())
                .query((row, number) -> new ReplyRate(organization, "", row.getInt("asked"), row.getInt("in_time")))
                .single();
    }

    Instant due(ProgramId program, Instant asked) {
        return asked.plus(Duration.ofDays(days(program)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
