package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What events are for, and what came of it: whoever sees the event reads it, whoever writes it says it. */
@Service
@Transactional
public class Aims {
    /** More than these nobody follows. */
    public static final int MOST = 30;

    private final AimRepository repository;
    private final EventLookup lookup;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Aims(AimRepository repository, EventLookup lookup, ApplicationEventPublisher publisher, Clock clock) {
        this.repository = repository;
        this.lookup = lookup;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<AimView> list(EventId event, Viewer viewer) {
        lookup.visible(event, viewer);
        return repository.findByEventOrderByPosition(event).stream()
                .map(Aim::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public AimView getToRevise(EventId event, AimId id, Viewer viewer) {
        lookup.revisable(event, viewer);
        return find(event, id).view();
    }

    public AimId add(EventId event, AimKind kind, Text said, Viewer viewer) {
        lookup.toChange(event, viewer).checkMayChange();
        var before = repository.findByEventOrderByPosition(event);
        if (before.size() >= MOST) throw new Clash("aim.tooMany", MOST);
        var position = before.isEmpty() ? 0 : before.getLast().position() + 1;
        var aim = repository.save(new Aim(event, position, kind, said));
        publisher.publishEvent(new EventAimRevised(event, aim.id(), viewer.account(), now()));
        return aim.id();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId event, AimId id, AimKind kind, Text said, long version, Viewer viewer) {
        var aim = toChange(event, id, version, viewer);
        aim.revise(kind, said);
        repository.save(aim);
        publisher.publishEvent(new EventAimRevised(event, id, viewer.account(), now()));
    }

    /** Only one that is open: what was said of the others stays. */
    public void remove(EventId event, AimId id, Viewer viewer) {
        lookup.toChange(event, viewer).checkMayChange();
        var aim = find(event, id);
        if (!aim.isOpen()) throw new Clash("aim.isClosed");
        repository.delete(aim);
        publisher.publishEvent(new EventAimRevised(event, id, viewer.account(), now()));
    }

    /** @param evidence what shows it */
    public void close(EventId event, AimId id, AimResult result, Text evidence, Viewer viewer) {
        lookup.toChange(event, viewer);
        var aim = find(event, id);
        aim.close(result, evidence, viewer.account(), now());
        repository.save(aim);
        publisher.publishEvent(new EventAimClosed(event, id, viewer.account(), now()));
    }

    public void reopen(EventId event, AimId id, Viewer viewer) {
        lookup.toChange(event, viewer);
        var aim = find(event, id);
        if (aim.isOpen()) return;
        aim.reopen();
        repository.save(aim);
        publisher.publishEvent(new EventAimReopened(event, id, viewer.account(), now()));
    }

    private Aim toChange(EventId event, AimId id, long version, Viewer viewer) {
        lookup.toChange(event, viewer).checkMayChange();
        var aim = find(event, id);
        if (aim.view().version() != version) throw new ObjectOptimisticLockingFailureException(Aim.class, id);
        return aim;
    }

    private Aim find(EventId event, AimId id) {
        return repository.findByIdAndEvent(id, event).orElseThrow(() -> new NotFound(id));
    }

    private Instant now() {
        return clock.instant();
    }
}
