package ieum.programs.web;

import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import ieum.programs.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one call. */
@Component
class CallPage {
    private final Calls calls;
    private final CallParts parts;
    private final Organizations organizations;
    private final Programs programs;
    private final Eligibility eligibility;
    private final MessageSource messages;

    CallPage(
            Calls calls,
            CallParts parts,
            Organizations organizations,
            Programs programs,
            Eligibility eligibility,
            MessageSource messages) {
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

    /** To choose from. */
    Map<Stage, String> stages(Stage... stages) {
        var named = new LinkedHashMap<Stage, String>();
        for (var stage : stages)
            named.put(stage, messages.getMessage("stage." + stage, null, LocaleContextHolder.getLocale()));
        return named;
    }
}
