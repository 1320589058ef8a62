package ieum.meetings;

import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.Events;
import ieum.organizations.MeetingPlaces;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Events that take wishes at which both take part; who else takes part is for participants alone to know. */
@Component
class OpenFairs implements MeetingPlaces {
    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    OpenFairs(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Both(EventId event, PartyId own, PartyId other) {}

    /** Not where it was wished for already. */
    @Override
    @Transactional(readOnly = true)
    public List<Place> of(OrganizationId other, Ground ground, @Nullable Text about, Viewer viewer) {
        var own = viewer.organization().orElseThrow();
        return both(own, other).stream()
                .map(both -> new Place(path(both, ground, about), title(both.event(), viewer)))
                .toList();
    }

    private List<Both> both(OrganizationId own, OrganizationId other) {
        return jdbc
                .sql("""
                        select distinct on (f.event_id) f.event_id, a.id as own_id, b.id as other_id
                        from meeting_fair f
                        join meeting_party a on a.event_id = f.event_id and a.organization_id = ? and a.left_at is null
                        join meeting_party b on b.event_id = f.event_id and b.organization_id = ? and b.left_at is null
                        where f.wishes_until > ? and not exists (select from meeting_wish w
                            where w.from_id = a.id and w.to_id = b.id and w.withdrawn_at is null)
                        order by f.event_id, a.joined_at, b.joined_at""")
                .params(own.value(), other.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Both(
                        new EventId(row.getObject("event_id", UUID.class)),
                        new PartyId(row.getObject("own_id", UUID.class)),
                        new PartyId(row.getObject("other_id", UUID.class))))
                .list()
                .stream()
                .filter(both -> events.facts(both.event()).status() == EventStatus.PUBLISHED)
                .toList();
    }

    private Text title(EventId event, Viewer viewer) {
        return events.get(event, viewer).text().title();
    }

    private static String path(Both both, Ground ground, @Nullable Text about) {
        return UriComponentsBuilder.fromPath("/events/{event}/meetings/parties/{own}")
                .queryParam("to", "{to}")
                .queryParam("origin", "{origin}")
                .queryParam("note", "{note}")
                .fragment("wishes")
                .encode()
                .buildAndExpand(
                        both.event(),
                        both.own(),
                        both.other(),
                        ground == Ground.ORGANIZATION ? WishOrigin.OWN : WishOrigin.valueOf(ground.name()),
                        about == null ? "" : about.original())
                .toUriString();
    }
}
