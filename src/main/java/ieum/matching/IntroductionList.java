package ieum.matching;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.shared.Language;
import ieum.shared.ListQuery;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of introductions, as far as a viewer may see it. */
@Component
class IntroductionList {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String OPEN =
            "from introduction_reply r where r.introduction_id = i.id and r.given_at is null";

    static {
        ORDERS.put("changed", "i.changed_at desc");
        ORDERS.put("due", "due");
        ORDERS.put("status", "i.status");
    }

    private final JdbcClient jdbc;
    private final ThreadRows threads;
    private final Terms terms;
    private final Organizations organizations;
    private final Programs programs;
    private final Clock clock;

    IntroductionList(
            JdbcClient jdbc,
            ThreadRows threads,
            Terms terms,
            Organizations organizations,
            Programs programs,
            Clock clock) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.terms = terms;
        this.organizations = organizations;
        this.programs = programs;
        this.clock = clock;
    }

    Rows<IntroductionRow> page(IntroductionFilter filter, Viewer viewer, int page) {
        var rows = query(filter, viewer).page(jdbc, page, IntroductionList::row);
        return rows.with(completed(rows.rows(), viewer));
    }

    List<IntroductionRow> all(IntroductionFilter filter, Viewer viewer) {
        return completed(query(filter, viewer).all(jdbc, IntroductionList::row), viewer);
    }

    private ListQuery query(IntroductionFilter filter, Viewer viewer) {
        var query = new ListQuery(
                "i.id, i.demand_id, i.startup_id, i.topic, i.topic_language, i.status, i.changed_at, g.zone, "
                        + "i.requested_by is not null as requested, "
                        + "case when i.status = 'INTRODUCED' then (select min(r.due_at) " + OPEN + ") end as due, "
                        + "case when i.status = 'INTRODUCED' then array(select r.side " + OPEN
                        + " order by r.side) else '{}' end as waits",
                "introduction i join program g on g.id = i.program_id");
        var own = viewer.organization().map(OrganizationId::value).orElse(NOBODY);
        var overseen =
                programs.overseen(viewer).stream().map(ProgramId::toString).toArray(String[]::new);
        if (!viewer.administrator())
            query.where(
                    "(i.demand_id = ? or i.startup_id = ?) and (i.told_at is not null or i.requested_by = ?)"
                            + " or i.centre_id = ? or i.program_id = any (?::uuid[])",
                    own,
                    own,
                    own,
                    own,
                    overseen);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (filter.waiting() == IntroductionFilter.Waiting.CENTRE) query.where("i.status = 'SUGGESTED'");
        else if (filter.waiting() != null)
            query.where(
                    "i.status = 'INTRODUCED' and exists (select " + OPEN + " and r.side = ?)",
                    filter.waiting().name());
        if (Boolean.TRUE.equals(filter.overdue()))
            query.where("i.status = 'INTRODUCED' and exists (select " + OPEN + " and r.due_at <= ?)", now);
        replied(query, filter);
        return query.whereChosen(
                        "i.program_id = ?",
                        filter.program() == null ? null : filter.program().value())
                .whereChosen(
                        "i.centre_id = ?",
                        filter.centre() == null ? null : filter.centre().value())
                .whereChosen(
                        "i.challenge_id = ?",
                        filter.challenge() == null ? null : filter.challenge().value())
                .whereChosen(
                        "? in (i.demand_id, i.startup_id)",
                        filter.organization() == null
                                ? null
                                : filter.organization().value())
                .whereChosen(
                        "i.status = ?",
                        filter.status() == null ? null : filter.status().name())
                .where(terms.find("i.terms", filter.q() == null ? "" : filter.q()))
                .orderBy(filter.sort(), ORDERS, "i.id");
    }

    /** Of the organisation that is chosen, else of either side; the same rows that the rate counts. */
    private void replied(ListQuery query, IntroductionFilter filter) {
        var replied = filter.replied();
        if (replied == null) return;
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var organization = filter.organization();
        var condition =
                switch (replied) {
                    case ASKED -> ReplyDuties.DUE;
                    case IN_TIME -> ReplyDuties.DUE + " and " + ReplyDuties.IN_TIME;
                    case LATE -> ReplyDuties.DUE + " and not " + ReplyDuties.IN_TIME;
                };
        var whose = organization == null
                ? ""
                : " and case r.side when 'DEMAND' then i.demand_id else i.startup_id end = '" + organization.value()
                        + "'";
        query.where(
                "exists (select from introduction_reply r where r.introduction_id = i.id and " + condition + whose
                        + ")",
                now);
    }

    private List<IntroductionRow> completed(List<IntroductionRow> rows, Viewer viewer) {
        if (rows.isEmpty()) return rows;
        var names = organizations.names(rows.stream()
                .flatMap(row -> Stream.of(row.demand(), row.startup()))
                .distinct()
                .toList());
        var unread = threads.unread(rows.stream().map(IntroductionRow::id).toList(), viewer);
        return rows.stream()
                .map(row -> row.with(
                        names.getOrDefault(row.demand(), ""),
                        names.getOrDefault(row.startup(), ""),
                        unread.getOrDefault(row.id(), 0)))
                .toList();
    }

    private static IntroductionRow row(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new IntroductionRow(
                new IntroductionId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("demand_id", UUID.class)),
                "",
                new OrganizationId(row.getObject("startup_id", UUID.class)),
                "",
                new Text(row.getString("topic"), Language.valueOf(row.getString("topic_language"))),
                IntroductionStatus.valueOf(row.getString("status")),
                Arrays.stream((String[]) row.getArray("waits").getArray())
                        .map(Side::valueOf)
                        .toList(),
                due == null ? null : due.toInstant(),
                row.getBoolean("requested"),
                row.getTimestamp("changed_at").toInstant(),
                0,
                ZoneId.of(row.getString("zone")));
    }
}
