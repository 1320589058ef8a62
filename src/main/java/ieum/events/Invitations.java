package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that are asked to come to an event. They come by registering people; they may decline, and are reminded
 * at most once a day while they have done neither.
 */
@Service("eventInvitations")
@Transactional
public class Invitations {
    /** How many names are typed at once. */
    public static final int MOST = 200;

    private static final int EARLIER = 30;
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final Directory directory;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            EventLookup lookup,
            Directory directory,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.directory = directory;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Those without an answer first, then by name. */
    @Transactional(readOnly = true)
    public List<InvitationRow> list(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        var rows = jdbc.sql("""
                        select i.*, (select count(*) from event_registration r where r.event_id = i.event_id
                            and r.organization_id = i.organization_id and r.cancelled_at is null) as persons
                        from event_invitation i where i.event_id = ?""")
                .param(event.value())
                .query((row, number) -> {
                    var persons = row.getInt("persons");
                    return new InvitationRow(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            "",
                            persons > 0
                                    ? InvitationStatus.COMING
                                    : row.getTimestamp("declined_at") == null
                                            ? InvitationStatus.OPEN
                                            : InvitationStatus.DECLINED,
                            persons,
                            row.getTimestamp("invited_at").toInstant(),
                            instant(row.getTimestamp("reminded_at")));
                })
                .list();
        var names = organizations.names(
                rows.stream().map(InvitationRow::organization).toList());
        return rows.stream()
                .map(row -> new InvitationRow(
                        row.organization(),
                        names.getOrDefault(row.organization(), ""),
                        row.status(),
                        row.persons(),
                        row.invitedAt(),
                        row.remindedAt()))
                .sorted(Comparator.comparing(InvitationRow::status).thenComparing(InvitationRow::name))
                .toList();
    }

    /** Of the viewer's own organisation; nothing where it was not invited. */
    @Transactional(readOnly = true)
    public Optional<InvitationStatus> own(EventId event, Viewer viewer) {
        lookup.visible(event, viewer);
        return viewer.organization()
                .flatMap(own -> jdbc.sql("""
                                select i.declined_at, exists (select from event_registration r where r.event_id = i.event_id
                                    and r.organization_id = i.organization_id and r.cancelled_at is null) as coming
                                from event_invitation i where i.event_id = ? and i.organization_id = ?""")
                        .params(event.value(), own.value())
                        .query((row, number) -> row.getBoolean("coming")
                                ? InvitationStatus.COMING
                                : row.getTimestamp("declined_at") == null
                                        ? InvitationStatus.OPEN
                                        : InvitationStatus.DECLINED)
                        .optional());
    }

    /**
     * @param names what organisations are called, in whatever language
     * @return those that are not known, so that nobody is forgotten; all others are invited
     */
    public List<String> invite(EventId event, Collection<String> names, Viewer viewer) {
        open(event, viewer);
        if (names.size() > MOST) throw new Clash("event.invitation.tooMany", MOST);
        var unknown = new ArrayList<String>();
        for (var name : names)
            directory.called(name).ifPresentOrElse(one -> invite(event, one, viewer), () -> unknown.add(name));
        return unknown;
    }

    /** Every organisation that was registered for another event which the viewer writes too. Returns how many are new. */
    public int inviteThoseOf(EventId event, EventId other, Viewer viewer) {
        open(event, viewer);
        if (!earlier(event, viewer).containsKey(other)) throw new NotFound(other);
        var all = jdbc.sql("""
                        select distinct organization_id from event_registration
                        where event_id = ? and organization_id is not null and cancelled_at is null""")
                .param(other.value())
                .query((row, number) -> new OrganizationId(row.getObject("organization_id", UUID.class)))
                .list();
        return (int) all.stream().filter(one -> invite(event, one, viewer)).count();
    }

    /** Events of the viewer's organisation whose guests may be invited again, the latest first. */
    @Transactional(readOnly = true)
    public Map<EventId, Text> earlier(EventId event, Viewer viewer) {
        var found = new LinkedHashMap<EventId, Text>();
        jdbc.sql("""
                        select id, title, title_language from event e where e.id <> ? and e.status = 'PUBLISHED'
                            and (e.organizer_id = ? or exists (select from event_organizer o where o.event_id = e.id
                                and o.organization_id = ? and o.status = 'ACCEPTED'))
                        order by e.starts_at desc limit ?""").params(event.value(), own(viewer), own(viewer), EARLIER).query(row -> {
            found.put(
                    new EventId(row.getObject("id", UUID.class)),
                    new Text(row.getString("title"), Language.valueOf(row.getString("title_language"))));
        });
        return found;
    }

    /** Everyone who has neither come nor declined, and heard nothing for a day. Returns how many. */
    public int remind(EventId event, Viewer viewer) {
        open(event, viewer);
        var now = clock.instant();
        var due = list(event, viewer).stream()
                .filter(row -> row.status() == InvitationStatus.OPEN)
                .filter(row ->
                        !now.isBefore((row.remindedAt() == null ? row.invitedAt() : row.remindedAt()).plus(PATIENCE)))
                .toList();
        for (var row : due) {
            jdbc.sql("update event_invitation set reminded_at = ? where event_id = ? and organization_id = ?")
                    .params(
                            now.atOffset(ZoneOffset.UTC),
                            event.value(),
                            row.organization().value())
                    .update();
            publisher.publishEvent(new EventGuestReminded(event, row.organization(), viewer.account(), now));
        }
        return due.size();
    }

    /** What is not there any more is withdrawn already; whoever is registered stays so. */
    public void withdraw(EventId event, OrganizationId organization, Viewer viewer) {
        lookup.toChange(event, viewer);
        var withdrawn = jdbc.sql("delete from event_invitation where event_id = ? and organization_id = ?")
                .params(event.value(), organization.value())
                .update();
        if (withdrawn == 1)
            publisher.publishEvent(new EventGuestRemoved(event, organization, viewer.account(), clock.instant()));
    }

    /** For the viewer's own organisation. Who registers people after all comes after all. */
    public void decline(EventId event, Viewer viewer) {
        lookup.visible(event, viewer);
        var own = viewer.organization()
                .filter(viewer::writesFor)
                .orElseThrow(() -> new Refused("decline an invitation to event " + event));
        var now = clock.instant();
        var declined = jdbc.sql("""
                        update event_invitation set declined_by = ?, declined_at = ?
                        where event_id = ? and organization_id = ? and declined_at is null""")
                .params(viewer.account().value(), now.atOffset(ZoneOffset.UTC), event.value(), own.value())
                .update();
        if (declined == 1) publisher.publishEvent(new EventGuestDeclined(event, own, viewer.account(), now));
        else if (own(event, viewer).isEmpty()) throw new NotFound(event);
    }

    private boolean invite(EventId event, OrganizationId organization, Viewer viewer) {
        AccountId by = viewer.account();
        var now = clock.instant();
        var added = jdbc.sql("""
                        insert into event_invitation (event_id, organization_id, invited_by, invited_at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                .params(event.value(), organization.value(), by.value(), now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) publisher.publishEvent(new EventGuestInvited(event, organization, by, now));
        return added == 1;
    }

    private void open(EventId event, Viewer viewer) {
        var found = lookup.toChange(event, viewer);
        if (found.status() != EventStatus.PUBLISHED) throw new Clash("event.invitation.notPublished");
        if (!clock.instant().isBefore(found.text().endsAt())) throw new Clash("event.invitation.over");
    }

    private static UUID own(Viewer viewer) {
        return viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
