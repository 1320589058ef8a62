package ieum.events;

import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks at events, and for whom. In which sessions is said with the session. */
@Service
@Transactional
public class Speakers {
    private final SpeakerRepository repository;
    private final EventLookup lookup;
    private final EventWords words;
    private final Directory directory;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Speakers(
            SpeakerRepository repository,
            EventLookup lookup,
            EventWords words,
            Directory directory,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.lookup = lookup;
        this.words = words;
        this.directory = directory;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Everyone who may speak, by name, to those who write the event. */
    @Transactional(readOnly = true)
    public List<SpeakerView> list(EventId event, Viewer viewer) {
        lookup.revisable(event, viewer);
        return views(event);
    }

    @Transactional(readOnly = true)
    public SpeakerView getToRevise(EventId event, SpeakerId id, Viewer viewer) {
        return list(event, viewer).stream()
                .filter(speaker -> speaker.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Organisations are given by their names; those that the directory knows are linked. */
    public SpeakerId add(EventId event, SpeakerText text, Viewer viewer) {
        var changed = lookup.toChange(event, viewer);
        changed.checkMayChange();
        var speaker = repository.save(new Speaker(event, known(text)));
        publisher.publishEvent(new EventSpeakerAdded(event, speaker.id(), viewer.account(), now()));
        return speaker.id();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId event, SpeakerId id, SpeakerText text, long version, Viewer viewer) {
        var changed = lookup.toChange(event, viewer);
        changed.checkMayChange();
        var speaker = find(event, id);
        if (speaker.version() != version) throw new ObjectOptimisticLockingFailureException(Speaker.class, id);
        speaker.revise(known(text));
        repository.save(speaker);
        words.index(changed);
        publisher.publishEvent(new EventSpeakerRevised(event, id, viewer.account(), now()));
    }

    /** From the sessions as well. */
    public void remove(EventId event, SpeakerId id, Viewer viewer) {
        var changed = lookup.toChange(event, viewer);
        changed.checkMayChange();
        var speaker = find(event, id);
        changed.forget(id);
        repository.delete(speaker);
        words.index(changed);
        publisher.publishEvent(new EventSpeakerRemoved(event, id, viewer.account(), now()));
    }

    /** Those whom a session names, who have to be of the same event. */
    void check(EventId event, Collection<SpeakerId> chosen) {
        var known = repository.of(event).stream().map(Speaker::id).toList();
        if (!known.containsAll(chosen)) throw new Clash("session.speakerGone");
    }

    List<SpeakerView> views(EventId event) {
        var speakers = repository.of(event);
        var names = organizations.names(speakers.stream()
                .flatMap(speaker -> speaker.text().affiliations().stream())
                .map(SpeakerAffiliation::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return speakers.stream().map(speaker -> view(speaker, names)).toList();
    }

    private static SpeakerView view(Speaker speaker, Map<OrganizationId, String> names) {
        var text = speaker.text();
        var affiliations = text.affiliations().stream()
                .map(affiliation -> affiliation.organization() == null
                        ? affiliation
                        : affiliation.with(
                                affiliation.organization(),
                                names.getOrDefault(affiliation.organization(), affiliation.organizationName())))
                .toList();
        return new SpeakerView(speaker.id(), new SpeakerText(text.name(), affiliations), speaker.version());
    }

    private SpeakerText known(SpeakerText text) {
        var affiliations = text.affiliations().stream()
                .map(affiliation -> affiliation.with(
                        directory.called(affiliation.organizationName()).orElse(null), affiliation.organizationName()))
                .toList();
        return new SpeakerText(text.name().strip(), affiliations);
    }

    private Speaker find(EventId event, SpeakerId id) {
        return repository.findByIdAndEvent(id, event).orElseThrow(() -> new NotFound(id));
    }

    private Instant now() {
        return clock.instant();
    }
}
