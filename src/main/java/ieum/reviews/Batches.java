package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.Proposals;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on many proposals at once: chosen, planned, foreseen, and confirmed. Then {@link BatchWork} makes them one by
 * one, each as if it were made alone. A batch is its maker's alone.
 */
@Service
@Transactional
public class Batches {
    /** As many as are looked through and decided at a time. */
    public static final int MOST = 1000;

    private final BatchRows rows;
    private final ProposedRows proposed;
    private final Forecast forecast;
    private final Proposals proposals;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Batches(
            BatchRows rows,
            ProposedRows proposed,
            Forecast forecast,
            Proposals proposals,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.proposed = proposed;
        this.forecast = forecast;
        this.proposals = proposals;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of these that the viewer sees, in their order. */
    public BatchId of(List<ProposalId> chosen, Viewer viewer) {
        checkMayDecide(viewer);
        var seen = proposals.some(chosen.stream().distinct().limit(MOST).toList(), viewer).stream()
                .map(ProposalRow::id)
                .toList();
        return add(seen, chosen.size() > MOST, viewer);
    }

    /** Of what a filter of the list finds, the first {@value #MOST} in its order. */
    public BatchId of(ProposalFilter filter, Viewer viewer) {
        checkMayDecide(viewer);
        var found = proposals.first(filter, viewer, MOST + 1);
        return add(found.stream().limit(MOST).toList(), found.size() > MOST, viewer);
    }

    @Transactional(readOnly = true)
    public BatchView get(BatchId id, Viewer viewer) {
        var batch = rows.find(id).orElseThrow(() -> new NotFound(id));
        if (!batch.by().equals(viewer.account())) throw NotFound.hidden(id);
        return batch;
    }

    /** The viewer's own that were confirmed, the latest first. */
    @Transactional(readOnly = true)
    public List<BatchView> past(Viewer viewer) {
        checkMayDecide(viewer);
        return rows.of(viewer.account());
    }

    /** Every line with what will happen to it, or what did. */
    @Transactional(readOnly = true)
    public List<BatchLine> lines(BatchView batch, Viewer viewer) {
        var lines = rows.lines(batch.id());
        var shown = proposals.some(lines.stream().map(BatchLine::id).toList(), viewer).stream()
                .collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        var plan = batch.plan();
        var decisions = proposed.all(shown.keySet());
        var foreseen = plan == null || batch.confirmedAt() != null
                ? Map.<ProposalId, Foresight>of()
                : forecast.of(
                        lines.stream()
                                .filter(line -> shown.containsKey(line.id()))
                                .map(line -> line.showing(shown.get(line.id()), null, decisions.get(line.id())))
                                .toList(),
                        plan,
                        viewer);
        return lines.stream()
                .map(line -> line.showing(
                        shown.get(line.id()),
                        plan == null || batch.confirmedAt() != null
                                ? null
                                : foreseen.getOrDefault(line.id(), Foresight.GONE),
                        decisions.get(line.id())))
                .toList();
    }

    /**
     * Says what is to be decided, and looks at it again.
     *
     * @param without of whom the reason is that of all
     */
    public void plan(BatchId id, BatchPlan plan, Map<ProposalId, Text> own, List<ProposalId> without, Viewer viewer) {
        if (get(id, viewer).confirmedAt() != null) throw new Clash("batch.confirmed");
        rows.forgetReasons(id, without);
        rows.plan(id, plan, plan.reason() == null ? Map.of() : own);
    }

    /**
     * From now on they are made, once, however often it is asked for.
     *
     * @param version of the plan that was looked at
     */
    public void confirm(BatchId id, int version, Viewer viewer) {
        checkMayDecide(viewer);
        var batch = get(id, viewer);
        if (batch.version() != version || batch.plan() == null) throw new Clash("batch.changed");
        if (rows.confirm(id, version, clock.instant()))
            publisher.publishEvent(new BatchConfirmed(id, viewer.account(), clock.instant()));
    }

    /** For modules that tell the people concerned: what was proposed in it, where two persons decide. */
    @Transactional(readOnly = true)
    public List<ProposalId> proposed(BatchId id) {
        return rows.lines(id).stream()
                .filter(line -> "PROPOSED".equals(line.result()))
                .map(BatchLine::id)
                .toList();
    }

    /** What is decided stays so; it can go on by confirming again. */
    public void stop(BatchId id, Viewer viewer) {
        get(id, viewer);
        rows.stop(id, clock.instant());
    }

    private BatchId add(List<ProposalId> chosen, boolean more, Viewer viewer) {
        if (chosen.isEmpty()) throw new Clash("batch.nothingChosen");
        var id = BatchId.next();
        rows.add(id, chosen, more, viewer.account(), clock.instant());
        return id;
    }

    private static void checkMayDecide(Viewer viewer) {
        if (!viewer.brokers()) throw new Refused("decide on many proposals");
    }
}
