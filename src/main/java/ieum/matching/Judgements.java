package ieum.matching;

import ieum.concepts.ExtractorVersion;
import ieum.matching.MatchIndex.Thing;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations said of what was suggested to them. Nothing is overwritten; the last one counts. */
@Service
@Transactional
public class Judgements {
    private final JdbcClient jdbc;
    private final ExtractorVersion version;
    private final Clock clock;

    Judgements(JdbcClient jdbc, ExtractorVersion version, Clock clock) {
        this.jdbc = jdbc;
        this.version = version;
        this.clock = clock;
    }

    /** All that the viewer may know of, in their order, for an export. */
    @Transactional(readOnly = true)
    public List<Judgement> all(Viewer viewer) {
        return jdbc.sql("select * from judgement where ? or organization_id = ? order by id")
                .param(viewer.administrator())
                .param(own(viewer))
                .query(Judgements::judgement)
                .list();
    }

    void judge(Thing asked, Thing suggested, Opinion opinion, int points, List<Reason> reasons, Viewer viewer) {
        jdbc.sql("""
                        insert into judgement (asked_kind, asked_id, kind, subject, organization_id, verdict, ground, remark, points,
                            reasons, engine, taxonomy, judged_by, judged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(asked.kind())
                .param(asked.subject())
                .param(suggested.kind())
                .param(suggested.subject())
                .param(own(viewer))
                .param(opinion.verdict().name())
                .param(opinion.ground() == null ? null : opinion.ground().name())
                .param(
                        opinion.remark() == null || opinion.remark().isBlank()
                                ? null
                                : opinion.remark().strip())
                .param(points)
                .param(String.join("; ", words(reasons)))
                .param(LuceneMatchIndex.ENGINE)
                .param(version.now())
                .param(viewer.account().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the viewer's organisation last said of each that was suggested for this. */
    Opinions of(Thing asked, Viewer viewer) {
        return of(asked.kind(), List.of(asked.subject()), viewer).getOrDefault(asked.subject(), Opinions.none());
    }

    /** The same for each of several of one kind; those of which nothing was said are not among them. */
    Map<UUID, Opinions> of(String kind, Collection<UUID> asked, Viewer viewer) {
        var opinions = new HashMap<UUID, Opinions>();
        jdbc.sql("""
                        select distinct on (asked_id, kind, subject) asked_id, kind, subject, verdict from judgement
                        where asked_kind = ? and asked_id = any (?) and organization_id is not distinct from ?
                        order by asked_id, kind, subject, id desc""")
                .param(kind)
                .param(asked.toArray(UUID[]::new))
                .param(own(viewer))
                .query(row -> {
                    var verdict = Verdict.valueOf(row.getString("verdict"));
                    if (verdict != Verdict.OPEN)
                        opinions.computeIfAbsent(
                                        row.getObject("asked_id", UUID.class), one -> new Opinions(new HashMap<>()))
                                .last()
                                .put(new Thing(row.getString("kind"), row.getObject("subject", UUID.class)), verdict);
                });
        return opinions;
    }

    private static @Nullable UUID own(Viewer viewer) {
        return viewer.organization().map(OrganizationId::value).orElse(null);
    }

    /** What two texts have in common, each as both say it. */
    static List<String> words(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.here().original() + " ↔ " + reason.there().original())
                .toList();
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        var ground = row.getString("ground");
        return new Judgement(
                new Thing(row.getString("asked_kind"), row.getObject("asked_id", UUID.class)),
                new Thing(row.getString("kind"), row.getObject("subject", UUID.class)),
                Verdict.valueOf(row.getString("verdict")),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("remark"),
                row.getInt("points"),
                row.getString("reasons"),
                row.getString("engine"),
                row.getString("taxonomy"),
                row.getTimestamp("judged_at").toInstant());
    }
}
