package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Extension;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** More time for one applicant, with a reason. */
@Controller
@RequestMapping("/calls/{id}/extensions")
class ExtensionController {
    private final Calls calls;
    private final Programs programs;
    private final Organizations organizations;
    private final LanguageDetection detection;

    ExtensionController(Calls calls, Programs programs, Organizations organizations, LanguageDetection detection) {
        this.calls = calls;
        this.programs = programs;
        this.organizations = organizations;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable CallId id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("extensionForm", ExtensionForm.empty());
        return page(id, q, viewer, model);
    }

    @PostMapping
    String grant(
            @PathVariable CallId id,
            @Valid ExtensionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var call = calls.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(id, q, viewer, model);
        var reason = new Text(
                form.reason().strip(),
                detection.detect(form.reason(), Language.of(locale).orElse(Language.EN)));
        try {
            calls.extend(id, Objects.requireNonNull(form.applicant()), form.until(call.zone()), reason, viewer);
        } catch (Clash clash) {
            errors.rejectValue("until", clash.key());
            return page(id, q, viewer, model);
        }
        flash.addFlashAttribute("notice", "extension.granted");
        return "redirect:/calls/" + id + "/extensions";
    }

    private String page(CallId id, String q, Viewer viewer, Model model) {
        var extensions = calls.extensions(id, viewer);
        model.addAttribute("call", calls.get(id));
        model.addAttribute("extensions", extensions);
        model.addAttribute(
                "names",
                organizations.names(
                        extensions.stream().map(Extension::applicant).distinct().toList()));
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? Map.of() : found(q, viewer));
        return "programs/extensions";
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
