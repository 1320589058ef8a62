package ieum.reviews.web;

import ieum.accounts.Accounts;
import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Directory;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.reviews.ExpertId;
import ieum.reviews.ExpertView;
import ieum.reviews.Experts;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a call asks to review from elsewhere. */
@Controller
@RequestMapping("/calls/{id}/experts")
class ExpertController {
    private final Experts experts;
    private final Calls calls;
    private final Accounts accounts;
    private final Concepts concepts;
    private final Directory directory;

    ExpertController(Experts experts, Calls calls, Accounts accounts, Concepts concepts, Directory directory) {
        this.experts = experts;
        this.calls = calls;
        this.accounts = accounts;
        this.concepts = concepts;
        this.directory = directory;
    }

    @GetMapping
    String index(@PathVariable CallId id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("expertForm", ExpertForm.empty(Language.of(locale).orElse(Language.EN)));
        return page(id, viewer, model);
    }

    @PostMapping
    String invite(
            @PathVariable CallId id,
            @Valid ExpertForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            experts.invite(id, form.toText(directory), viewer);
        } catch (Clash clash) {
            errors.rejectValue("email", clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "expert.invited");
        return back(id);
    }

    @PostMapping("/{expert}/mail")
    String again(@PathVariable CallId id, @PathVariable ExpertId expert, Viewer viewer, RedirectAttributes flash) {
        experts.invite(expert, viewer);
        flash.addFlashAttribute("notice", "expert.invited");
        return back(id);
    }

    @PostMapping("/{expert}/revocation")
    String revoke(@PathVariable CallId id, @PathVariable ExpertId expert, Viewer viewer, RedirectAttributes flash) {
        experts.revoke(expert, viewer);
        flash.addFlashAttribute("notice", "expert.revoked");
        return back(id);
    }

    private String page(CallId id, Viewer viewer, Model model) {
        var asked = experts.of(id, viewer);
        model.addAttribute("call", calls.getToRevise(id, viewer));
        model.addAttribute("experts", asked);
        model.addAttribute(
                "people",
                accounts.all(
                        asked.stream().map(ExpertView::invitedBy).distinct().toList()));
        model.addAttribute("fieldNames", fieldNames());
        return "reviews/experts";
    }

    private Map<String, String> fieldNames() {
        var language = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        var names = new LinkedHashMap<String, String>();
        concepts.fields().stream()
                .sorted(Comparator.comparing((Concept one) -> one.label(language)))
                .forEach(one -> names.put(one.id(), one.label(language)));
        return names;
    }

    private static String back(CallId id) {
        return "redirect:/calls/" + id + "/experts";
    }
}
