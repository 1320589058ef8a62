package ieum.meetings;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of meetings, as each of the two says. */
@Service
@Transactional
public class Cards {
    private final CardRows rows;
    private final ResultRows results;
    private final Parties parties;
    private final Meetings meetings;
    private final MeetingFairs fairs;
    private final Events events;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Cards(
            CardRows rows,
            ResultRows results,
            Parties parties,
            Meetings meetings,
            MeetingFairs fairs,
            Events events,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.results = results;
        this.parties = parties;
        this.meetings = meetings;
        this.fairs = fairs;
        this.events = events;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of one of the two; nobody else finds it. */
    @Transactional(readOnly = true)
    public CardView get(MeetingId id, PartyId of, Viewer viewer) {
        var party = parties.get(of, viewer);
        var fair = fairs.get(party.event(), viewer);
        var meeting = meetings.of(party, fair.event()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var tasks = rows.tasks(party.event()).stream()
                .filter(task -> task.meeting().equals(id))
                .map(task -> named(task.view(), party, meeting.other()))
                .toList();
        return new CardView(
                fair,
                party,
                meeting,
                rows.cards(party.event()).get(new CardRows.Key(id, of)),
                tasks,
                !clock.instant().isBefore(meeting.startsAt()),
                parties.acts(party, viewer),
                parties.speaks(party, viewer));
    }

    /** Of which of their meetings one has said something. */
    @Transactional(readOnly = true)
    public Set<MeetingId> filled(PartyView party) {
        return rows.cards(party.event()).keySet().stream()
                .filter(key -> key.party().equals(party.id()))
                .map(CardRows.Key::meeting)
                .collect(Collectors.toSet());
    }

    private static TaskView named(TaskView task, PartyView party, PartyView other) {
        return new TaskView(
                task.id(),
                task.what(),
                task.due(),
                task.by(),
                task.by().equals(party.id()) ? party.name() : other.name(),
                task.answer(),
                task.doneAt());
    }

    /** What was said before is written over. */
    public void fill(MeetingId id, PartyId of, CardText text, Viewer viewer) {
        var card = acting(id, of, viewer);
        if (!card.begun()) throw new Clash("card.notYet");
        rows.fill(new CardRows.Key(id, of), text, viewer.account(), clock.instant());
        var one = card.party().organization();
        var other = card.meeting().other().organization();
        if (text.tookPlace() && one != null && other != null)
            organizations.recordTie(one, other, TieKind.MEETING, "meeting " + id);
        publisher.publishEvent(new MeetingCardFilled(id, card.party().event(), of, viewer.account(), clock.instant()));
    }

    /** For whoever acts for the party, not who looks on. */
    CardView acting(MeetingId id, PartyId of, Viewer viewer) {
        var card = get(id, of, viewer);
        if (!card.acts()) throw new Refused("act for party " + of);
        return card;
    }

    /** All meetings that people were told, in their order, to those who plan. */
    @Transactional(readOnly = true)
    public List<HeldRow> list(EventId event, HeldFilter filter, Viewer viewer) {
        return all(events.getToRevise(event, viewer)).stream()
                .filter(filter::has)
                .toList();
    }

    /** How many rows each list has. */
    @Transactional(readOnly = true)
    public Map<HeldFilter, Long> counts(EventId event, Viewer viewer) {
        var all = all(events.getToRevise(event, viewer));
        var counts = new EnumMap<HeldFilter, Long>(HeldFilter.class);
        for (var filter : HeldFilter.values())
            counts.put(filter, all.stream().filter(filter::has).count());
        return counts;
    }

    private List<HeldRow> all(EventView event) {
        var cards = rows.cards(event.id());
        var said = results.of(event.id());
        var fruitful = results.fruitful(event.id());
        var tasks = rows.tasks(event.id()).stream().collect(Collectors.groupingBy(CardRows.Task::meeting));
        return meetings.of(event).stream()
                .map(meeting -> {
                    var ones = cards.get(
                            new CardRows.Key(meeting.id(), meeting.one().id()));
                    var others = cards.get(
                            new CardRows.Key(meeting.id(), meeting.other().id()));
                    var own = tasks.getOrDefault(meeting.id(), List.of());
                    return new HeldRow(
                            meeting,
                            Outcome.of(
                                    ones == null ? null : ones.tookPlace(), others == null ? null : others.tookPlace()),
                            ones == null ? null : ones.interest(),
                            others == null ? null : others.interest(),
                            (int) own.stream()
                                    .filter(task -> task.view().isConfirmed())
                                    .count(),
                            (int) own.stream()
                                    .filter(task -> task.view().isOpen())
                                    .count(),
                            said.get(
                                    new CardRows.Key(meeting.id(), meeting.one().id())),
                            said.get(new CardRows.Key(
                                    meeting.id(), meeting.other().id())),
                            fruitful.contains(meeting.id()));
                })
                .toList();
    }
}
