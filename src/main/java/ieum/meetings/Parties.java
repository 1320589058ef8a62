package ieum.meetings;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NaturalOrder;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in the meetings of an event. */
@Service
@Transactional
public class Parties {
    private final PartyRows rows;
    private final FairRows fairs;
    private final ToldRows told;
    private final MeetingPolicy policy;
    private final Events events;
    private final Registrations registrations;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Parties(
            PartyRows rows,
            FairRows fairs,
            ToldRows told,
            MeetingPolicy policy,
            Events events,
            Registrations registrations,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.fairs = fairs;
        this.told = told;
        this.policy = policy;
        this.events = events;
        this.registrations = registrations;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** By name; to those who take part and to those who plan. */
    @Transactional(readOnly = true)
    public List<PartyView> list(EventId event, Viewer viewer) {
        if (!events.writes(event, viewer) && own(event, viewer).isEmpty())
            throw new Refused("see who takes part in the meetings of " + event);
        return rows.of(event).stream()
                .sorted(Comparator.comparing(PartyView::name, NaturalOrder.names()))
                .toList();
    }

    /** For whom the viewer looks on or acts; the first is the one that stands. */
    @Transactional(readOnly = true)
    public List<PartyView> own(EventId event, Viewer viewer) {
        return viewer.organization()
                .map(organization -> rows.of(event, organization).stream()
                        .filter(party -> !party.left())
                        .toList())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public PartyView get(PartyId id, Viewer viewer) {
        var party = rows.find(id).orElseThrow(() -> new NotFound(id));
        if (!policy.maySee(party, events.writes(party.event(), viewer), viewer)) throw NotFound.hidden(id);
        return party;
    }

    @Transactional(readOnly = true)
    public boolean acts(PartyView party, Viewer viewer) {
        return policy.mayActFor(party, events.writes(party.event(), viewer), viewer);
    }

    /** Whether it is their own word: whoever has members of the portal gives it themselves, not by the organisers. */
    @Transactional(readOnly = true)
    public boolean speaks(PartyView party, Viewer viewer) {
        return party.organization() == null ? acts(party, viewer) : policy.mayActFor(party, false, viewer);
    }

    /** For modules that tell people. */
    @Transactional(readOnly = true)
    public PartyView facts(PartyId id) {
        return rows.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The viewer's own organisation, people of which are registered for the event. */
    public PartyId join(EventId event, Viewer viewer) {
        events.get(event, viewer);
        var organization = viewer.organization()
                .filter(viewer::writesFor)
                .orElseThrow(() -> new Refused("join the meetings of " + event));
        if (registrations.persons(event, Set.of(organization)).getOrDefault(organization, 0) == 0)
            throw new Clash("party.registerFirst");
        return join(event, organization, viewer);
    }

    /** Also for modules that know of a wish: once, however often it is said. */
    PartyId join(EventId event, OrganizationId organization, Viewer viewer) {
        if (fairs.toChange(event).isEmpty()) throw new NotFound(event);
        var before = rows.of(event, organization);
        if (!before.isEmpty()) {
            var party = before.getFirst();
            if (!party.left()) return party.id();
            rows.comeBack(party.id());
            return joined(party.id(), event, viewer);
        }
        var standing = organizations.standing(organization);
        var text =
                new PartyText(standing.text().name(), Side.of(standing.text().kind()), false, null, Set.of(), Set.of());
        return joined(rows.add(event, organization, text, viewer.account(), clock.instant()), event, viewer);
    }

    /** Somebody whom the portal does not know, by those who plan. */
    public PartyId add(EventId event, PartyText text, Viewer viewer) {
        events.getToRevise(event, viewer);
        if (fairs.toChange(event).isEmpty()) throw new NotFound(event);
        var key = text.name().strip().toLowerCase(Locale.ROOT);
        if (rows.of(event).stream()
                .anyMatch(party -> party.organization() == null
                        && party.name().toLowerCase(Locale.ROOT).equals(key))) throw new Clash("party.known");
        return joined(rows.add(event, null, text, viewer.account(), clock.instant()), event, viewer);
    }

    /** Everyone for whom somebody is registered and who does not take part yet. @return how many */
    public int addRegistered(EventId event, Viewer viewer) {
        events.getToRevise(event, viewer);
        if (fairs.toChange(event).isEmpty()) throw new NotFound(event);
        var known = new HashSet<OrganizationId>();
        var names = new HashSet<String>();
        for (var party : rows.of(event)) {
            if (party.organization() != null) known.add(party.organization());
            else names.add(party.name().toLowerCase(Locale.ROOT));
        }
        var added = 0;
        for (var line : registrations.allOrganizations(event, RegistrationFilter.NONE, viewer)) {
            if (line.organization() != null) {
                if (!known.add(line.organization())) continue;
                join(event, line.organization(), viewer);
            } else {
                if (!names.add(line.name().toLowerCase(Locale.ROOT))) continue;
                var text = new PartyText(line.name(), Side.OTHER, false, null, Set.of(), Set.of());
                joined(rows.add(event, null, text, viewer.account(), clock.instant()), event, viewer);
            }
            added++;
        }
        return added;
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(PartyId id, PartyText text, long version, Viewer viewer) {
        var party = acting(id, viewer);
        if (!rows.revise(id, text, version)) throw new ObjectOptimisticLockingFailureException(PartyText.class, id);
        var missed = new HashSet<>(text.away());
        missed.removeAll(party.text().away());
        unavailable(party, missed::contains, viewer);
        publisher.publishEvent(new MeetingPartyRevised(id, party.event(), viewer.account(), clock.instant()));
    }

    /** Their wishes, and those of others to them, count no more; whoever comes back finds them again. */
    public void leave(PartyId id, Viewer viewer) {
        var party = acting(id, viewer);
        unavailable(party, round -> true, viewer);
        rows.leave(id, viewer.account(), clock.instant());
        publisher.publishEvent(new MeetingPartyLeft(id, party.event(), viewer.account(), clock.instant()));
    }

    /** The organisers plan anew then; they know what they said themselves. */
    private void unavailable(PartyView party, Predicate<Instant> missed, Viewer viewer) {
        if (events.writes(party.event(), viewer)) return;
        var now = clock.instant();
        var meetings = (int) told.of(party.event()).stream()
                .filter(meeting -> meeting.pair().has(party.id()))
                .map(Planned::startsAt)
                .filter(start -> start != null && start.isAfter(now) && missed.test(start))
                .count();
        if (meetings > 0)
            publisher.publishEvent(
                    new MeetingPartyUnavailable(party.id(), party.event(), meetings, viewer.account(), now));
    }

    private PartyView acting(PartyId id, Viewer viewer) {
        var party = get(id, viewer);
        if (party.left()) throw new Clash("party.left");
        if (!acts(party, viewer)) throw new Refused("act for party " + id);
        return party;
    }

    private PartyId joined(PartyId id, EventId event, Viewer viewer) {
        publisher.publishEvent(new MeetingPartyJoined(id, event, viewer.account(), clock.instant()));
        return id;
    }
}
