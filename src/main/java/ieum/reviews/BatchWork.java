package ieum.reviews;

import ieum.organizations.Conflicts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.Listeners;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the decisions of a batch, each in a transaction with the note that it was made: so none is made twice, and after
 * a restart it goes on where it stood. Two at the same batch share the work.
 */
@Component
class BatchWork {
    private static final Logger log = LoggerFactory.getLogger(BatchWork.class);

    private final BatchRows rows;
    private final Decisions decisions;
    private final ProposedRows proposed;
    private final Passages passages;
    private final Proposals proposals;
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    BatchWork(
            BatchRows rows,
            Decisions decisions,
            ProposedRows proposed,
            Passages passages,
            Proposals proposals,
            Organizations organizations,
            Conflicts conflicts,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.proposed = proposed;
        this.passages = passages;
        this.proposals = proposals;
        this.organizations = organizations;
        this.conflicts = conflicts;
        this.transaction = transaction;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Async(Listeners.OWN_THREADS)
    @TransactionalEventListener
    void on(BatchConfirmed confirmed) {
        var batch = rows.find(confirmed.id()).orElseThrow();
        var plan = batch.plan();
        if (plan == null) return;
        // what they may do is asked anew, for a role that was revoked meanwhile
        var viewer = organizations.viewer(batch.by());
        while (decideNext(batch.id(), plan, viewer)) {}
        transaction.executeWithoutResult(status -> {
            if (rows.finish(batch.id(), clock.instant()))
                publisher.publishEvent(new BatchFinished(batch.id(), batch.by(), clock.instant()));
        });
    }

    /** Whether there was one. */
    private boolean decideNext(BatchId id, BatchPlan plan, Viewer viewer) {
        var tried = new BatchLine[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var next = rows.next(id);
                next.ifPresent(line -> {
                    tried[0] = line;
                    decide(id, line, plan.outcome(), plan, viewer);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException refusal) {
            var line = tried[0];
            if (line == null) throw refusal;
            if (plan.waitWhenFull() && isFull(refusal)) waitInstead(id, line, plan, viewer);
            else refuse(id, line, refusal);
            return true;
        }
    }

    private void decide(BatchId id, BatchLine line, BatchOutcome outcome, BatchPlan plan, Viewer viewer) {
        // the portal works here, and sees all; a conflict of interest may have been declared since
        if (conflicts
                .without(List.of(viewer.account()), proposals.facts(line.id()).applicants())
                .isEmpty()) throw NotFound.hidden(line.id());
        var proposal = proposals.some(List.of(line.id()), viewer).stream().findFirst();
        if (proposal.isPresent() && proposal.get().number().isEmpty()) throw new Clash("batch.foresight.HISTORIC");
        rows.done(
                id, line.position(), act(id, line, outcome, plan, proposal, viewer), null, List.of(), clock.instant());
    }

    /** What came of it. */
    private String act(
            BatchId id,
            BatchLine line,
            BatchOutcome outcome,
            BatchPlan plan,
            Optional<ProposalRow> proposal,
            Viewer viewer) {
        if (plan.stage() != null) {
            pass(line.id(), plan.stage(), proposal, viewer);
            return "PASSED";
        }
        if (outcome == BatchOutcome.CONFIRM) return result(confirm(line, viewer));
        var made = decisions.decideAmongMany(line.id(), outcome.decision(), plan.reasonFor(line), id, viewer);
        return made ? result(outcome.decision()) : "PROPOSED";
    }

    /** As it was looked at, or not at all. */
    private Outcome confirm(BatchLine line, Viewer viewer) {
        var proposed = this.proposed.find(line.id()).filter(ProposedDecision::isOpen);
        if (proposed.isEmpty() || line.seen() == null) throw new Clash("batch.foresight.NOT_PROPOSED");
        if (proposed.get().by().equals(viewer.account())) throw new Clash("batch.foresight.PROPOSED_BY_YOU");
        return decisions.confirm(line.id(), line.seen(), viewer);
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "ACCEPTED";
            case WAITLIST -> "WAITLISTED";
            case DECLINE -> "DECLINED";
        };
    }

    /** Only where it was said: who has come further meanwhile does not pass a stage that nobody looked at. */
    private void pass(ProposalId id, Stage stage, Optional<ProposalRow> proposal, Viewer viewer) {
        if (proposal.filter(row -> viewer.belongsTo(row.applicant())).isPresent())
            throw new Clash("batch.foresight.OWN");
        if (passages.waitsAt(List.of(id)).get(id) != stage) throw new Clash("batch.foresight.NOT_AT_STAGE");
        passages.pass(id, stage, viewer);
    }

    private void waitInstead(BatchId id, BatchLine line, BatchPlan plan, Viewer viewer) {
        try {
            transaction.executeWithoutResult(status -> decide(id, line, BatchOutcome.WAITLIST, plan, viewer));
        } catch (RuntimeException refusal) {
            refuse(id, line, refusal);
        }
    }

    private void refuse(BatchId id, BatchLine line, RuntimeException refusal) {
        var arguments = refusal instanceof Clash clash
                ? Arrays.stream(clash.arguments()).map(String::valueOf).toList()
                : List.<String>of();
        transaction.executeWithoutResult(
                status -> rows.done(id, line.position(), "REFUSED", problem(refusal), arguments, clock.instant()));
    }

    private static String problem(RuntimeException refusal) {
        return switch (refusal) {
            case Clash clash -> clash.key();
            case Refused refused -> "batch.foresight.NOT_YOURS";
            case NotFound gone -> "batch.foresight.GONE";
            case ObjectOptimisticLockingFailureException changed -> "batch.problem.changed";
            default -> {
                log.error("A decision of a batch failed", refusal);
                yield "batch.problem.failed";
            }
        };
    }

    private static boolean isFull(RuntimeException refusal) {
        return refusal instanceof Clash clash && clash.key().startsWith("program.full");
    }
}
