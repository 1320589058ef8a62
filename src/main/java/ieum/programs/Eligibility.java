package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether an applicant meets the rules of a call, what hinders them, and exceptions. */
@Service
@Transactional
public class Eligibility {
    private final RuleTable rules;
    private final WaiverTable waivers;
    private final Calls calls;
    private final Programs programs;
    private final Examination examination;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Eligibility(
            RuleTable rules,
            WaiverTable waivers,
            Calls calls,
            Programs programs,
            Examination examination,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.waivers = waivers;
        this.calls = calls;
        this.programs = programs;
        this.examination = examination;
        this.organizations = organizations;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For whoever reads of a call: what it asks, and for those who could propose, what it says of them. */
    @Transactional(readOnly = true)
    public EligibilityView of(CallId call, Viewer viewer) {
        if (viewer instanceof Viewer.Member member && member.kind().proposes())
            return view(call, Together.alone(member.of()), Occasion.BEGINNING, viewer::belongsTo);
        return new EligibilityView(rules.of(call).stream().map(Finding::unasked).toList(), null);
    }

    /** For those who have begun: each of them reads what it has itself, and of the others whether they meet a rule. */
    @Transactional(readOnly = true)
    public EligibilityView toSubmit(CallId call, Together together, Viewer viewer) {
        return view(call, together, Occasion.SUBMITTING, viewer::belongsTo);
    }

    /** For the portal, which tells nobody why. */
    @Transactional(readOnly = true)
    public boolean maySubmit(CallId call, Together together) {
        return view(call, together, Occasion.SUBMITTING, everyone -> true).maySubmit();
    }

    /** For those who run the programme, without what only the applicant may know: that there are drafts. */
    @Transactional(readOnly = true)
    public EligibilityView of(CallId call, OrganizationId applicant, Viewer viewer) {
        checkMaySee(call, viewer);
        organizations.get(applicant, viewer);
        return view(call, Together.alone(applicant), Occasion.LOOKING_ON, everyone -> true);
    }

    /**
     * What would hinder each of these, as far as the one who looks may know: all of it for those who run the programme, for
     * others only what everyone may read.
     */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<Finding>> hindering(
            CallId call, Collection<OrganizationId> organizations, Viewer viewer) {
        var asked = rules.of(call);
        if (asked.isEmpty()) return Map.of();
        var program = programs.get(calls.get(call).program());
        var runs = program.oversight().mayReadAll(viewer)
                || program.text().centres().stream().anyMatch(viewer::belongsTo);
        var hindering = new HashMap<OrganizationId, List<Finding>>();
        examination.each(call, asked, organizations).forEach((one, found) -> {
            if (found.waiver() == null)
                hindering.put(
                        one,
                        found.hindering().stream()
                                .filter(finding ->
                                        runs || finding.rule().text().kind().isPublic())
                                .toList());
        });
        return hindering;
    }

    /**
     * In the transaction that begins it, so that two at once are counted one after the other.
     *
     * @throws NotEligible where beginning would be for nothing; that it was tried stays written
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public void checkMayBegin(CallId call, OrganizationId applicant, Viewer viewer) {
        var found = alone(call, Together.alone(applicant), Occasion.BEGINNING);
        if (found.mayBegin()) return;
        hinder(
                call,
                applicant,
                false,
                found.findings().stream()
                        .filter(EligibilityView::forbidsBeginning)
                        .toList(),
                viewer);
    }

    /**
     * The same in the transaction that submits.
     *
     * @return what was found, to be kept with the proposal
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public EligibilityView checkMaySubmit(CallId call, Together together, Viewer viewer) {
        var found = alone(call, together, Occasion.SUBMITTING);
        if (!found.maySubmit()) hinder(call, together.lead(), true, found.hindering(), viewer);
        return found;
    }

    /** For those who change what they submitted. */
    @Transactional(readOnly = true)
    public EligibilityView toRevise(CallId call, Together together, Viewer viewer) {
        return view(call, together, Occasion.REVISING, viewer::belongsTo);
    }

    /** The same in the transaction in which a changed version takes the place of what was submitted. */
    @Transactional(noRollbackFor = NotEligible.class)
    public EligibilityView checkMayRevise(CallId call, Together together, Viewer viewer) {
        var found = alone(call, together, Occasion.REVISING);
        if (!found.maySubmit()) hinder(call, together.lead(), true, found.hindering(), viewer);
        return found;
    }

    /** Asked before anything is shown. */
    @Transactional(readOnly = true)
    public void checkMaySee(CallId call, Viewer viewer) {
        var program = programs.get(calls.get(call).program());
        if (!program.oversight().mayReadAll(viewer)
                && program.text().centres().stream().noneMatch(viewer::belongsTo))
            throw new Refused("see who is eligible for call " + call);
    }

    /** Who was told no, and why, each applicant's last try. */
    @Transactional(readOnly = true)
    public List<Hindrance> hindrances(CallId call, Viewer viewer) {
        checkMaySee(call, viewer);
        return waivers.hindrances(call);
    }

    @Transactional(readOnly = true)
    public List<Waiver> waivers(CallId call, Viewer viewer) {
        checkMaySee(call, viewer);
        return waivers.all(call);
    }

    @Transactional(readOnly = true)
    public Optional<Waiver> waiver(WaiverId id) {
        return waivers.find(id);
    }

    /** Lets an applicant submit whatever the rules say; they are told. */
    public void waive(CallId call, OrganizationId applicant, Text reason, Viewer viewer) {
        checkMayWaive(call, viewer);
        organizations.get(applicant, viewer);
        var waiver = new Waiver(WaiverId.next(), call, applicant, reason, viewer.account(), clock.instant(), null);
        if (!waivers.add(waiver)) throw new Clash("waiver.there");
        publisher.publishEvent(new WaiverGranted(call, waiver.id(), applicant, viewer.account(), waiver.at()));
    }

    /** What was submitted under it stays. */
    public void endWaiver(CallId call, WaiverId id, Viewer viewer) {
        checkMayWaive(call, viewer);
        if (!waivers.end(call, id, viewer.account(), clock.instant())) throw new NotFound(id);
        publisher.publishEvent(new WaiverEnded(call, id, viewer.account(), clock.instant()));
    }

    @Transactional(readOnly = true)
    public void checkMayWaive(CallId call, Viewer viewer) {
        if (!programs.oversight(calls.get(call).program()).mayOperate(viewer))
            throw new Refused("grant an exception for call " + call);
    }

    private void hinder(CallId call, OrganizationId applicant, boolean submitting, List<Finding> why, Viewer viewer) {
        var now = clock.instant();
        waivers.hindered(call, applicant, submitting, why, viewer.account(), now);
        publisher.publishEvent(new EligibilityRefused(call, applicant, viewer.account(), now));
        throw new NotEligible(why.stream().allMatch(Finding::isForOthersToMeet));
    }

    private EligibilityView alone(CallId call, Together together, Occasion occasion) {
        var asked = rules.of(call);
        if (asked.stream().anyMatch(rule -> rule.text().kind() == RuleKind.OPEN_PROPOSALS_AT_MOST))
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                    .param("open " + call + " " + together.lead())
                    .query(String.class)
                    .single();
        return examination.of(call, asked, together, occasion, everyone -> true);
    }

    private EligibilityView view(CallId call, Together together, Occasion occasion, Predicate<OrganizationId> reads) {
        return examination.of(call, rules.of(call), together, occasion, reads);
    }
}
