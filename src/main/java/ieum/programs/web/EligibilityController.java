package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.Hindrance;
import ieum.programs.Programs;
import ieum.programs.Waiver;
import ieum.programs.WaiverId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For those who run a programme: who was told no and why, what the rules say of somebody, and exceptions. */
@Controller
@RequestMapping("/calls/{id}/eligibility")
class EligibilityController {
    private final Eligibility eligibility;
    private final Calls calls;
    private final Programs programs;
    private final Organizations organizations;
    private final LanguageDetection detection;

    EligibilityController(
            Eligibility eligibility,
            Calls calls,
            Programs programs,
            Organizations organizations,
            LanguageDetection detection) {
        this.eligibility = eligibility;
        this.calls = calls;
        this.programs = programs;
        this.organizations = organizations;
        this.detection = detection;
    }

    @GetMapping
    String index(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganizationId applicant,
            Viewer viewer,
            Model model) {
        model.addAttribute("waiverForm", new WaiverForm(applicant, ""));
        return page(id, q, applicant, viewer, model);
    }

    @PostMapping("/waivers")
    String waive(
            @PathVariable CallId id,
            @Valid WaiverForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        eligibility.checkMayWaive(id, viewer);
        if (errors.hasErrors()) return page(id, "", form == null ? null : form.applicant(), viewer, model);
        var applicant = Objects.requireNonNull(form.applicant());
        var reason = new Text(
                form.reason().strip(),
                detection.detect(form.reason(), Language.of(locale).orElse(Language.EN)));
        try {
            eligibility.waive(id, applicant, reason, viewer);
        } catch (Clash clash) {
            errors.rejectValue("reason", clash.key());
            return page(id, "", applicant, viewer, model);
        }
        flash.addFlashAttribute("notice", "waiver.granted");
        return "redirect:/calls/" + id + "/eligibility?applicant=" + applicant;
    }

    @PostMapping("/waivers/{waiver}/end")
    String end(@PathVariable CallId id, @PathVariable WaiverId waiver, Viewer viewer, RedirectAttributes flash) {
        eligibility.endWaiver(id, waiver, viewer);
        flash.addFlashAttribute("notice", "waiver.ended");
        return "redirect:/calls/" + id + "/eligibility";
    }

    private String page(CallId id, String q, @Nullable OrganizationId applicant, Viewer viewer, Model model) {
        var hindrances = eligibility.hindrances(id, viewer);
        var waivers = eligibility.waivers(id, viewer);
        var call = calls.get(id);
        model.addAttribute("call", call);
        model.addAttribute("program", programs.get(call.program()));
        model.addAttribute("hindrances", hindrances);
        model.addAttribute("waivers", waivers);
        model.addAttribute("applicant", applicant);
        if (applicant != null) model.addAttribute("found", eligibility.of(id, applicant, viewer));
        model.addAttribute(
                "names",
                organizations.names(Stream.of(
                                hindrances.stream().map(Hindrance::applicant),
                                waivers.stream().map(Waiver::applicant),
                                Stream.ofNullable(applicant))
                        .flatMap(ids -> ids)
                        .distinct()
                        .toList()));
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? Map.of() : found(q, viewer));
        return "programs/applicants";
    }

    /** By words, because there may be a hundred thousand. */
    private Map<OrganizationId, String> found(String words, Viewer viewer) {
        var found = new LinkedHashMap<OrganizationId, String>();
        organizations.list(OrganizationFilter.words(words), viewer, 1).rows().stream()
                .filter(row -> row.kind().proposes())
                .forEach(row -> found.put(row.id(), row.name()));
        return found;
    }
}
