package ieum.programs;

import ieum.forms.Forms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Deadline;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with the calls of programmes. What they say is public. */
@Service
@Transactional
public class Calls {
    private final CallRepository repository;
    private final Extensions extensions;
    private final BrokeredCalls brokered;
    private final Programs programs;
    private final ReceivedProposals received;
    private final Forms forms;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Calls(
            CallRepository repository,
            Extensions extensions,
            BrokeredCalls brokered,
            Programs programs,
            ReceivedProposals received,
            Forms forms,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.extensions = extensions;
        this.brokered = brokered;
        this.programs = programs;
        this.received = received;
        this.forms = forms;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CallView get(CallId id) {
        return call(id).view();
    }

    /** Of this programme, the one that closes last first. */
    @Transactional(readOnly = true)
    public List<CallView> of(ProgramId program) {
        return repository.findByProgramOrderByClosesAtDesc(program).stream()
                .map(Call::view)
                .toList();
    }

    /** The next to close of those that take challenges; where all are over, the last. */
    @Transactional(readOnly = true)
    public CallView forChallenges(ProgramId program) {
        var now = clock.instant();
        var all = of(program).stream()
                .filter(call -> call.kind() == CallKind.CHALLENGES)
                .toList();
        return all.stream()
                .filter(call -> now.isBefore(call.closesAt()))
                .min(Comparator.comparing(CallView::closesAt))
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new Clash("call.noneForChallenges"));
    }

    /** Every call in which the viewer may act for a centre. */
    @Transactional(readOnly = true)
    public List<BrokeredCall> brokered(Viewer viewer) {
        return brokered.of(viewer);
    }

    /**
     * Until when this applicant may submit.
     *
     * @param earlier where what is answered closes before the call
     */
    @Transactional(readOnly = true)
    public Deadline deadline(CallId id, OrganizationId applicant, @Nullable Instant earlier) {
        var deadline = get(id).deadline(earlier);
        return extensions.until(id, applicant).map(deadline::extendedTo).orElse(deadline);
    }

    public CallId open(ProgramId program, CallText text, Viewer viewer) {
        checkMayOpen(program, viewer);
        checkForm(text, viewer);
        return repository
                .save(new Call(program, text, viewer.account(), clock.instant()))
                .id();
    }

    /** Asked before the form is shown. */
    @Transactional(readOnly = true)
    public void checkMayOpen(ProgramId program, Viewer viewer) {
        if (!programs.oversight(program).mayOperate(viewer)) throw new Refused("open a call of programme " + program);
    }

    /** Like {@link #get}, for an operator who is about to {@link #revise}. */
    @Transactional(readOnly = true)
    public CallView getToRevise(CallId id, Viewer viewer) {
        return operated(id, viewer).view();
    }

    /** @throws Clash where what was received already would be too late, or too early */
    public void revise(CallId id, CallText text, long version, Viewer viewer) {
        var call = operated(id, viewer);
        if (call.version() != version) throw new ObjectOptimisticLockingFailureException(Call.class, id);
        var last = received.last(id);
        if (last.isPresent()
                && text.closesAt().isBefore(call.closesAt())
                && !last.get().isBefore(text.closesAt())) throw new Clash("call.receivedLater");
        checkForm(text, viewer);
        call.revise(text, viewer.account(), clock.instant());
        repository.save(call);
    }

    /** For one applicant; the reason is read by them, and by whoever runs the programme. */
    public void extend(CallId id, OrganizationId applicant, Instant until, Text reason, Viewer viewer) {
        var call = operated(id, viewer);
        if (!until.isAfter(call.closesAt())) throw new Clash("extension.notLater");
        var now = clock.instant();
        extensions.add(id, new Extension(applicant, until, reason, viewer.account(), now));
        publisher.publishEvent(
                new DeadlineExtended(id, call.program(), applicant, until, reason, viewer.account(), now));
    }

    /** For those who run the programme. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(CallId id, Viewer viewer) {
        operated(id, viewer);
        return extensions.of(id);
    }

    /** Another's form is not asked. */
    private void checkForm(CallText text, Viewer viewer) {
        var form = text.questions().form();
        if (form != null) forms.get(form, viewer);
    }

    private Call operated(CallId id, Viewer viewer) {
        var call = call(id);
        if (!programs.oversight(call.program()).mayOperate(viewer)) throw new Refused("run call " + id);
        return call;
    }

    private Call call(CallId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
