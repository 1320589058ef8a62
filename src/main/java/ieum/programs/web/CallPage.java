package ieum.programs.web;

import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.CallRules;
import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.RuleId;
import ieum.programs.RuleText;
import ieum.programs.Stage;
import ieum.shared.NotFound;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one call, and what the form of a new one begins with. */
@Component
class CallPage {
    private final Calls calls;
    private final CallParts parts;
    private final Organizations organizations;
    private final Programs programs;
    private final Eligibility eligibility;
    private final CallRules rules;
    private final RuleWords words;
    private final MessageSource messages;

    CallPage(
            Calls calls,
            CallParts parts,
            Organizations organizations,
            Programs programs,
            Eligibility eligibility,
            CallRules rules,
            RuleWords words,
            MessageSource messages) {
        this.rules = rules;
        this.words = words;
        this.eligibility = eligibility;
        this.calls = calls;
        this.parts = parts;
        this.organizations = organizations;
        this.programs = programs;
        this.messages = messages;
    }

    String show(CallId id, Viewer viewer, Model model) {
        var call = calls.get(id);
        model.addAttribute("call", call);
        model.addAttribute("eligibility", eligibility.of(id, viewer));
        model.addAttribute("program", programs.get(call.program()));
        // later for those whose organisation was given more time
        model.addAttribute(
                "deadline",
                viewer.organization()
                        .map(organization -> calls.deadline(id, organization, null))
                        .orElseGet(() -> call.deadline(null)));
        var all = parts.of(id);
        model.addAttribute("parts", all);
        model.addAttribute(
                "funders",
                organizations.names(all.stream().map(CallPart::funder).toList()));
        return "programs/call";
    }

    /** What the form of a new call begins with: what is usual, or what an earlier one of the programme asks. */
    CallForm begin(ProgramId id, @Nullable CallId earlier, Instant now) {
        var program = programs.get(id);
        if (earlier == null) return CallForm.empty(program, now);
        return CallForm.like(earlierOf(id, earlier), rules.of(earlier), program, now);
    }

    /** The earlier calls of a programme to begin with, and the rules of the one that was chosen. */
    void offerEarlier(ProgramId program, @Nullable CallId chosen, Model model) {
        var choices = new LinkedHashMap<CallId, String>();
        calls.of(program).forEach(call -> choices.put(call.id(), call.title().original()));
        model.addAttribute("earlierCalls", choices);
        if (chosen == null) return;
        var demands = new LinkedHashMap<RuleId, String>();
        rules.of(earlierOf(program, chosen).id())
                .forEach(rule -> demands.put(rule.id(), words.demand(rule.text()) + scope(rule.text())));
        model.addAttribute("earlier", calls.get(chosen));
        model.addAttribute("earlierRules", demands);
    }

    private CallView earlierOf(ProgramId program, CallId id) {
        var call = calls.get(id);
        if (!call.program().equals(program)) throw new NotFound(id);
        return call;
    }

    private String scope(RuleText rule) {
        var scope = words.scope(rule);
        return scope.isEmpty() ? "" : " – " + scope;
    }

    /** To choose from. */
    Map<Stage, String> stages(Stage... stages) {
        var named = new LinkedHashMap<Stage, String>();
        for (var stage : stages)
            named.put(stage, messages.getMessage("stage." + stage, null, LocaleContextHolder.getLocale()));
        return named;
    }
}
