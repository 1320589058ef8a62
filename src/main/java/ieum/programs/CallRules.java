package ieum.programs;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calls ask of their applicants: set by whoever operates the programme, and read by everyone. */
@Service
@Transactional
public class CallRules {
    private final RuleTable rules;
    private final Calls calls;
    private final Programs programs;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CallRules(RuleTable rules, Calls calls, Programs programs, ApplicationEventPublisher publisher, Clock clock) {
        this.rules = rules;
        this.calls = calls;
        this.programs = programs;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CallRule> of(CallId call) {
        return rules.of(call);
    }

    /** Also those that ended, for what was found by them. */
    @Transactional(readOnly = true)
    public Map<RuleId, CallRule> all(Collection<RuleId> ids) {
        return ids.isEmpty() ? Map.of() : rules.all(ids);
    }

    /** From now on; what was submitted before stays. */
    public RuleId add(CallId call, RuleText text, Viewer viewer) {
        checkMaySet(call, viewer);
        if (text.program() != null) programs.get(text.program());
        var rule = new CallRule(RuleId.next(), call, text);
        var now = clock.instant();
        rules.add(rule, viewer.account(), now);
        publisher.publishEvent(new RuleAdded(call, rule.id(), viewer.account(), now));
        return rule.id();
    }

    /**
     * What is written takes the place of what stood, which stays to be read where something was found by it.
     *
     * @throws Clash where somebody else has changed or removed it meanwhile
     */
    public RuleId revise(CallId call, RuleId before, RuleText text, Viewer viewer) {
        if (get(call, before, viewer).text().equals(text)) return before;
        if (text.program() != null) programs.get(text.program());
        var now = clock.instant();
        if (!rules.end(call, before, viewer.account(), now)) throw new Clash("rule.changedMeanwhile");
        var rule = new CallRule(RuleId.next(), call, text);
        rules.add(rule, viewer.account(), now);
        publisher.publishEvent(new RuleRevised(call, before, rule.id(), viewer.account(), now));
        return rule.id();
    }

    /** Also one that ended meanwhile, for whoever is about to {@link #revise} it. */
    @Transactional(readOnly = true)
    public CallRule get(CallId call, RuleId id, Viewer viewer) {
        checkMaySet(call, viewer);
        return Optional.ofNullable(rules.all(List.of(id)).get(id))
                .filter(rule -> rule.call().equals(call))
                .orElseThrow(() -> new NotFound(id));
    }

    /** Opens a call that asks what an earlier one of the programme asks: those of its rules that are taken along. */
    public CallId open(ProgramId program, CallText text, CallId earlier, Collection<RuleId> taken, Viewer viewer) {
        if (!calls.get(earlier).program().equals(program)) throw new NotFound(earlier);
        var call = calls.open(program, text, viewer);
        for (var rule : rules.of(earlier)) if (taken.contains(rule.id())) add(call, rule.text(), viewer);
        publisher.publishEvent(new CallContinued(call, earlier, viewer.account(), clock.instant()));
        return call;
    }

    public void remove(CallId call, RuleId rule, Viewer viewer) {
        checkMaySet(call, viewer);
        var now = clock.instant();
        if (!rules.end(call, rule, viewer.account(), now)) throw new NotFound(rule);
        publisher.publishEvent(new RuleRemoved(call, rule, viewer.account(), now));
    }

    /** Asked before anything is shown or said. */
    @Transactional(readOnly = true)
    public void checkMaySet(CallId call, Viewer viewer) {
        if (!programs.oversight(calls.get(call).program()).mayOperate(viewer))
            throw new Refused("set the rules of call " + call);
    }
}
