package ieum.demo;

import ieum.events.EventId;
import ieum.events.SiteId;
import ieum.events.SiteText;
import ieum.events.SpeakerAffiliation;
import ieum.events.SpeakerId;
import ieum.events.SpeakerText;
import ieum.organizations.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an event of the tale takes place, and who speaks there. */
class EventStage {
    private final Doors doors;
    private final Cast cast;
    private final EventId event;
    private final Viewer organizer;
    private final Map<String, SiteId> sites = new HashMap<>();
    private final Map<String, SpeakerId> speakers = new HashMap<>();

    EventStage(Doors doors, Cast cast, EventId event, Viewer organizer) {
        this.doors = doors;
        this.cast = cast;
        this.event = event;
        this.organizer = organizer;
    }

    void set(ToldEvent told) {
        if (told.sites() != null) told.sites().forEach(this::add);
        if (told.speakers() != null) told.speakers().forEach(this::add);
    }

    @Nullable SiteId site(ToldEvent.Session session) {
        return session.site() == null ? null : site(session.site());
    }

    List<SpeakerId> speakers(ToldEvent.Session session) {
        if (session.speakers() == null) return List.of();
        return session.speakers().stream()
                .map(key -> Objects.requireNonNull(speakers.get(key), () -> key + " is no speaker"))
                .toList();
    }

    private SiteId site(String key) {
        return Objects.requireNonNull(sites.get(key), () -> key + " is no site");
    }

    private void add(ToldEvent.Site told) {
        var text = new SiteText(told.name(), "");
        var id = doors.sites().add(event, text, organizer);
        sites.put(told.key(), id);
        if (told.minutes() == null) return;
        var minutes = new HashMap<SiteId, @Nullable Integer>();
        told.minutes().forEach((other, needed) -> minutes.put(site(other), needed));
        doors.sites().revise(event, id, text, minutes, organizer);
    }

    private void add(ToldEvent.Speaker told) {
        var affiliations = told.affiliations().stream()
                .map(of -> SpeakerAffiliation.named(of.role(), name(of)))
                .toList();
        speakers.put(told.key(), doors.speakers().add(event, new SpeakerText(told.name(), affiliations), organizer));
    }

    private String name(ToldEvent.Of of) {
        return of.organization() == null ? Objects.requireNonNull(of.name()) : cast.name(of.organization());
    }
}
