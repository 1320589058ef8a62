package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationRow;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.Calls;
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

/** Who funds which part of the proposals to a call. */
@Controller
@RequestMapping("/calls/{id}/parts")
class PartController {
    private final Calls calls;
    private final CallParts parts;
    private final Organizations organizations;
    private final LanguageDetection detection;

    PartController(Calls calls, CallParts parts, Organizations organizations, LanguageDetection detection) {
        this.calls = calls;
        this.parts = parts;
        this.organizations = organizations;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable CallId id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("partForm", PartForm.empty());
        return page(id, q, viewer, model);
    }

    @PostMapping
    String add(
            @PathVariable CallId id,
            @Valid PartForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        calls.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(id, q, viewer, model);
        var title = form.title().strip();
        var language = detection.detect(title, Language.of(locale).orElse(Language.EN));
        try {
            parts.add(
                    id,
                    Objects.requireNonNull(form.funder()),
                    new Text(title, language),
                    Objects.requireNonNullElse(form.country(), ""),
                    viewer);
        } catch (Clash clash) {
            errors.rejectValue("funder", clash.key());
            return page(id, q, viewer, model);
        }
        flash.addFlashAttribute("notice", "part.added");
        return "redirect:/calls/" + id + "/parts";
    }

    @PostMapping("/{number}/removal")
    String remove(@PathVariable CallId id, @PathVariable int number, Viewer viewer) {
        parts.remove(id, number, viewer);
        return "redirect:/calls/" + id + "/parts";
    }

    private String page(CallId id, String q, Viewer viewer, Model model) {
        model.addAttribute("call", calls.getToRevise(id, viewer));
        var all = parts.of(id);
        model.addAttribute("parts", all);
        model.addAttribute(
                "names", organizations.names(all.stream().map(CallPart::funder).toList()));
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? Map.of() : found(q, viewer));
        return "programs/call-parts";
    }

    private Map<OrganizationId, String> found(String words, Viewer viewer) {
        var found = new LinkedHashMap<OrganizationId, String>();
        organizations.list(OrganizationFilter.words(words), viewer, 1).rows().stream()
                .filter(OrganizationRow::verified)
                .forEach(row -> found.put(row.id(), row.name()));
        return found;
    }
}
