package ieum.demo;

import ieum.events.EventId;
import ieum.meetings.CardText;
import ieum.meetings.ContractText;
import ieum.meetings.Effort;
import ieum.meetings.Interest;
import ieum.meetings.MeetingView;
import ieum.meetings.PartyId;
import ieum.meetings.PartyView;
import ieum.meetings.TaskView;
import ieum.organizations.Viewer;
import ieum.shared.Money;
import ieum.shared.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Meetings of the tale that took place on the second day of an event: wished for on its first morning, told on its first
 * afternoon, looked back on by both, with what both did next.
 */
class HeldStory {
    private static final int BEST = 5;

    private final Doors doors;
    private final Cast cast;
    private final ToldEvent told;
    private final MeetingStory story;
    private final ToldEvent.Meetings.Held held;

    HeldStory(Doors doors, Cast cast, ToldEvent told, MeetingStory story, ToldEvent.Meetings.Held held) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
        this.story = story;
        this.held = held;
    }

    void enter(Supplier<EventId> event, Timeline timeline, Days days) {
        var key = told.key();
        var meetings = told.meetings();
        if (meetings == null) return;
        timeline.enter(
                days.in(told.startsInDays(), LocalTime.of(8, 0)),
                "wishes of " + key,
                () -> wish(event.get(), meetings));
        timeline.enter(
                days.in(told.startsInDays(), told.start().plusMinutes(30)),
                "plan of " + key,
                () -> publish(event.get()));
        timeline.enter(
                days.in(told.lastDay(), told.end().plusMinutes(10)), "cards of " + key, () -> lookBack(event.get()));
        timeline.enter(
                days.in(told.lastDay(), told.end().plusMinutes(20)),
                "tasks of " + key,
                () -> agree(day(days, told.lastDay())));
        for (var contract : held.contracts())
            timeline.enter(
                    days.in(told.lastDay() + contract.daysAfter(), LocalTime.of(15, 0)),
                    "contract of " + key,
                    () -> sign(contract, day(days, told.lastDay() + contract.daysAfter())));
    }

    private LocalDate day(Days days, int number) {
        return LocalDate.ofInstant(days.in(number, LocalTime.NOON), told.zone());
    }

    private void wish(EventId event, ToldEvent.Meetings meetings) {
        story.open(event, organizer());
        var keys = new LinkedHashSet<String>();
        for (var wish : meetings.wishes()) {
            keys.add(wish.from());
            keys.addAll(wish.to());
        }
        for (var key : keys) doors.parties().join(event, cast.of(key));
        story.wish(event, organizer());
    }

    private void publish(EventId event) {
        var plan = doors.plans().ask(event, Effort.QUICK, 0, 1, organizer());
        doors.planSearch().now(plan);
        doors.plans().publish(plan, doors.plans().get(plan, organizer()).head().version(), organizer());
    }

    /** Each says so by themselves, with an interest that varies. */
    private void lookBack(EventId event) {
        for (var party : doors.parties().list(event, organizer()))
            for (var meeting : meetings(party)) {
                if (isAmong(held.unsaid(), party.id(), meeting)) continue;
                var came = !isAmong(held.missed(), party.id(), meeting);
                var turn = Days.varied(party.name() + meeting.other().name(), 6);
                doors.cards()
                        .fill(
                                meeting.id(),
                                party.id(),
                                new CardText(
                                        came,
                                        turn == 0 ? Interest.NONE : turn < 3 ? Interest.SOME : Interest.STRONG,
                                        Math.min(BEST, turn + 2),
                                        null),
                                writer(party));
            }
    }

    private List<MeetingView> meetings(PartyView party) {
        return doors.meetings().of(party, doors.events().get(party.event(), organizer()));
    }

    private boolean isAmong(List<List<String>> pairs, PartyId party, MeetingView meeting) {
        return pairs.stream()
                .anyMatch(pair -> Set.of(story.party(pair.getFirst()), story.party(pair.getLast()))
                        .equals(Set.of(party, meeting.other().id())));
    }

    private void agree(LocalDate day) {
        for (var task : held.tasks()) {
            var meeting = meeting(task.from(), task.with());
            var from = cast.of(task.from());
            doors.tasks()
                    .propose(
                            meeting.id(),
                            story.party(task.from()),
                            text(task.what()),
                            day.plusDays(task.dueInDays()),
                            from);
            var with = cast.of(task.with());
            var proposed = doors.cards().get(meeting.id(), story.party(task.with()), with).tasks().stream()
                    .filter(TaskView::isOpen)
                    .findFirst()
                    .orElseThrow();
            doors.tasks().answer(proposed.id(), story.party(task.with()), true, with);
            if (task.done()) doors.tasks().finish(proposed.id(), story.party(task.from()), from);
        }
    }

    private void sign(ToldEvent.Meetings.Contract contract, LocalDate day) {
        var meeting = meeting(contract.from(), contract.with());
        doors.results()
                .report(
                        meeting.id(),
                        story.party(contract.from()),
                        new ContractText(
                                text(contract.subject()), day, new Money(contract.amount(), contract.currency())),
                        cast.of(contract.from()));
        var card = doors.cards().get(meeting.id(), story.party(contract.with()), cast.of(contract.with()));
        var reported = doors.results().contracts(card).getLast();
        if (contract.confirmed())
            doors.results().confirm(reported.id(), story.party(contract.with()), cast.of(contract.with()));
        if (contract.verified()) doors.results().verify(reported.id(), organizer());
    }

    private MeetingView meeting(String from, String with) {
        return meetings(doors.parties().get(story.party(from), organizer())).stream()
                .filter(meeting -> meeting.other().id().equals(story.party(with)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(from + " and " + with + " do not meet"));
    }

    private Viewer writer(PartyView party) {
        var organization = party.organization();
        return organization == null ? organizer() : cast.of(cast.key(organization));
    }

    private Viewer organizer() {
        return cast.of(told.organizer());
    }

    private Text text(String words) {
        return new Text(words, told.language());
    }
}
