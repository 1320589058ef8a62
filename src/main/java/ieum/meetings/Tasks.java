package ieum.meetings;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two do next after they met: a task of both once both agree. */
@Service
@Transactional
public class Tasks {
    /** Two people agree on no more than this at one table. */
    private static final int MOST_TASKS = 20;

    private final CardRows rows;
    private final Cards cards;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Tasks(CardRows rows, Cards cards, ApplicationEventPublisher publisher, Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A task only once the other confirms it. */
    public void propose(MeetingId id, PartyId of, Text what, LocalDate due, Viewer viewer) {
        var card = cards.acting(id, of, viewer);
        if (!card.begun()) throw new Clash("card.notYet");
        if (card.tasks().size() >= MOST_TASKS) throw new Clash("task.tooMany", MOST_TASKS);
        var now = clock.instant();
        var task = rows.propose(id, of, what, due, viewer.account(), now);
        publisher.publishEvent(new MeetingTaskProposed(
                task, card.party().event(), id, of, card.meeting().other().id(), viewer.account(), now));
    }

    /** By the one who did not propose it; two who answer at once are one after the other. */
    public void answer(MeetingTaskId task, PartyId of, boolean confirmed, Viewer viewer) {
        var found = rows.task(task).orElseThrow(() -> new NotFound(task));
        var card = cards.acting(found.meeting(), of, viewer);
        var by = found.view().by();
        if (by.equals(of) || !card.speaks()) throw new Refused("answer task " + task + " for party " + of);
        var now = clock.instant();
        var event = card.party().event();
        if (!rows.answer(task, confirmed ? TaskView.Answer.CONFIRMED : TaskView.Answer.DECLINED, viewer.account(), now))
            throw new Clash("task.answered");
        publisher.publishEvent(
                confirmed
                        ? new MeetingTaskConfirmed(task, event, found.meeting(), by, of, viewer.account(), now)
                        : new MeetingTaskDeclined(task, event, found.meeting(), by, of, viewer.account(), now));
    }

    /** By either. */
    public void finish(MeetingTaskId task, PartyId of, Viewer viewer) {
        var found = rows.task(task).orElseThrow(() -> new NotFound(task));
        var card = cards.acting(found.meeting(), of, viewer);
        if (rows.finish(task, viewer.account(), clock.instant()))
            publisher.publishEvent(new MeetingTaskFinished(
                    task, card.party().event(), found.meeting(), viewer.account(), clock.instant()));
    }

    /** For modules that tell people: what both are to do. */
    @Transactional(readOnly = true)
    public String step(MeetingTaskId id) {
        return rows.task(id).orElseThrow(() -> new NotFound(id)).view().what().original();
    }
}
