package ieum.events;

import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sessions of an event brought: whoever sees the session reads it, whoever writes the event says it. */
@Service
@Transactional
public class Outcomes {
    /** Of one session; more is a transcript. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final Directory directory;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Outcomes(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            Directory directory,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.directory = directory;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of all sessions that the viewer sees, in the order of the agenda; contacts only where the viewer is part of them. */
    @Transactional(readOnly = true)
    public List<OutcomeView> list(EventId id, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        var reads = policy.maySeeAttendees(lookup.hosts(event), viewer);
        var own = viewer.organization().orElse(null);
        return named(
                jdbc.sql("""
                                select o.* from event_outcome o join event_session s on s.id = o.session_id
                                where s.event_id = ? and (not s.restricted or ?)
                                order by s.starts_at, s.ends_at, s.id, o.number""").params(id.value(), policy.maySeeRestricted(viewer)).query(Outcomes::read).list().stream()
                        .filter(one -> one.text().kind() != OutcomeKind.CONTACT
                                || reads
                                || (own != null && (own.equals(one.organization()) || own.equals(one.other()))))
                        .toList());
    }

    /** What was asked at the event before this one of its series, and nobody has answered yet. */
    @Transactional(readOnly = true)
    public List<OutcomeView> stillOpen(EventId id, Viewer viewer) {
        var last = lookup.visible(id, viewer).previous();
        if (last == null || lookup.find(last, viewer).isEmpty()) return List.of();
        return list(last, viewer).stream()
                .filter(one -> one.text().kind() == OutcomeKind.QUESTION
                        && one.text().answer().isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    public OutcomeView getToRevise(EventId id, OutcomeId outcome, Viewer viewer) {
        lookup.revisable(id, viewer);
        return find(id, outcome, viewer);
    }

    public OutcomeId record(EventId id, SessionId session, OutcomeText text, Viewer viewer) {
        var event = lookup.toChange(id, viewer);
        check(event, session, text, viewer);
        var count = jdbc.sql("select count(*) from event_outcome where session_id = ?")
                .param(session.value())
                .query(Integer.class)
                .single();
        if (count >= MOST) throw new Clash("outcome.tooMany", MOST);
        var outcome = OutcomeId.next();
        var now = clock.instant();
        var all = new ArrayList<@Nullable Object>(
                List.of(outcome.value(), session.value(), text.kind().name()));
        all.addAll(values(text));
        all.add(viewer.account().value());
        all.add(now.atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into event_outcome (id, session_id, kind, body, language, answer, votes_for, votes_against,
                            votes_abstained, organization_id, organization_name, other_id, other_name, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?::int, ?::int, ?::int, ?::uuid, ?, ?::uuid, ?, ?, ?)""").params(all).update();
        publisher.publishEvent(new EventOutcomeRecorded(id, session, viewer.account(), now));
        return outcome;
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId id, OutcomeId outcome, OutcomeText text, long version, Viewer viewer) {
        var event = lookup.toChange(id, viewer);
        var before = find(id, outcome, viewer);
        check(event, before.session(), text, viewer);
        var values = new ArrayList<@Nullable Object>();
        values.add(text.kind().name());
        values.addAll(values(text));
        values.add(outcome.value());
        values.add(version);
        var revised = jdbc.sql("""
                        update event_outcome set kind = ?, body = ?, language = ?, answer = ?, votes_for = ?::int,
                            votes_against = ?::int, votes_abstained = ?::int, organization_id = ?::uuid,
                            organization_name = ?, other_id = ?::uuid, other_name = ?, version = version + 1
                        where id = ? and version = ?""").params(values).update();
        if (revised == 0) throw new ObjectOptimisticLockingFailureException(Outcomes.class, outcome);
        publisher.publishEvent(new EventOutcomeRecorded(id, before.session(), viewer.account(), clock.instant()));
    }

    public void remove(EventId id, OutcomeId outcome, Viewer viewer) {
        lookup.toChange(id, viewer);
        var before = find(id, outcome, viewer);
        jdbc.sql("delete from event_outcome where id = ?")
                .param(outcome.value())
                .update();
        publisher.publishEvent(new EventOutcomeRemoved(id, before.session(), viewer.account(), clock.instant()));
    }

    private void check(Event event, SessionId session, OutcomeText text, Viewer viewer) {
        var found = event.session(session);
        if (found.text().restricted() && !policy.maySeeRestricted(viewer)) throw new NotFound(session);
        if (!OutcomeKind.of(found.text().kind()).contains(text.kind())) throw new Clash("outcome.otherKind");
    }

    private List<@Nullable Object> values(OutcomeText text) {
        var votes = text.votes();
        return Arrays.asList(
                text.body(),
                text.language().name(),
                text.answer(),
                votes == null ? null : votes.inFavour(),
                votes == null ? null : votes.against(),
                votes == null ? null : votes.abstained(),
                known(text.organization()),
                text.organization(),
                known(text.other()),
                text.other());
    }

    private @Nullable UUID known(String name) {
        return name.isEmpty()
                ? null
                : directory.called(name).map(OrganizationId::value).orElse(null);
    }

    private OutcomeView find(EventId event, OutcomeId id, Viewer viewer) {
        return list(event, viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<OutcomeView> named(List<OutcomeView> all) {
        var names = organizations.names(all.stream()
                .flatMap(one -> Stream.of(one.organization(), one.other()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(one -> new OutcomeView(
                        one.id(),
                        one.session(),
                        new OutcomeText(
                                one.text().kind(),
                                one.text().body(),
                                one.text().language(),
                                one.text().answer(),
                                one.text().votes(),
                                one.organization() == null
                                        ? one.text().organization()
                                        : names.getOrDefault(
                                                one.organization(), one.text().organization()),
                                one.other() == null
                                        ? one.text().other()
                                        : names.getOrDefault(
                                                one.other(), one.text().other())),
                        one.organization(),
                        one.other(),
                        one.version()))
                .toList();
    }

    private static OutcomeView read(ResultSet row, int number) throws SQLException {
        var votes = row.getObject("votes_for", Integer.class);
        return new OutcomeView(
                new OutcomeId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new OutcomeText(
                        OutcomeKind.valueOf(row.getString("kind")),
                        row.getString("body"),
                        Language.valueOf(row.getString("language")),
                        row.getString("answer"),
                        votes == null
                                ? null
                                : new OutcomeText.Votes(
                                        votes, row.getInt("votes_against"), row.getInt("votes_abstained")),
                        row.getString("organization_name"),
                        row.getString("other_name")),
                organization(row, "organization_id"),
                organization(row, "other_id"),
                row.getLong("version"));
    }

    private static @Nullable OrganizationId organization(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }
}
