package ieum.reviews.web;

import ieum.accounts.Accounts;
import ieum.accounts.PasswordRefused;
import ieum.concepts.LanguageDetection;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.reviews.ExpertId;
import ieum.reviews.ExpertView;
import ieum.reviews.Experts;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link in an expert's mail leads: first an account, then conflicts of interest, then yes or no. */
@Controller
@RequestMapping("/experts/{id}/{token}")
class ExpertAnswerController {
    private static final String CONFLICT = "conflict-";

    private final Experts experts;
    private final Accounts accounts;
    private final Calls calls;
    private final Programs programs;
    private final Conflicts conflicts;
    private final Directory directory;
    private final LanguageDetection detection;

    ExpertAnswerController(
            Experts experts,
            Accounts accounts,
            Calls calls,
            Programs programs,
            Conflicts conflicts,
            Directory directory,
            LanguageDetection detection) {
        this.experts = experts;
        this.accounts = accounts;
        this.calls = calls;
        this.programs = programs;
        this.conflicts = conflicts;
        this.directory = directory;
        this.detection = detection;
    }

    @GetMapping
    String show(@PathVariable ExpertId id, @PathVariable String token, Viewer viewer, Model model) {
        return page(experts.get(id, token), Map.of(), viewer, model);
    }

    /** For who has no account yet; then the same page goes on. */
    @PostMapping("/account")
    String register(
            @PathVariable ExpertId id,
            @PathVariable String token,
            @Valid ExpertAccountForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request)
            throws ServletException {
        var expert = experts.get(id, token);
        var here = "redirect:/experts/" + id + "/" + token;
        if (viewer.signedIn() || experts.isKnown(expert)) return here;
        if (errors.hasErrors()) return page(expert, Map.of(), viewer, model);
        try {
            var account = experts.register(id, token, form.person(), form.password());
            accounts.choose(account, Language.of(locale).orElse(Language.EN));
        } catch (PasswordRefused refused) {
            errors.rejectValue("password", "password." + refused.why());
            return page(expert, Map.of(), viewer, model);
        }
        request.login(expert.text().email(), form.password());
        return here;
    }

    @PostMapping
    String accept(
            @PathVariable ExpertId id,
            @PathVariable String token,
            @Valid ExpertAnswerForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var expert = experts.get(id, token);
        var declared = chosen(typed);
        if (!form.isDeclared()) errors.rejectValue("declared", "expert.declared.missing");
        if (form.namesOne()) {
            var named = directory.called(String.valueOf(form.organization()));
            if (named.isEmpty()) errors.rejectValue("organization", "conflict.unknown");
            if (form.kind() == null) errors.rejectValue("kind", "NotNull.conflictForm.kind");
            else named.ifPresent(one -> declared.put(one, form.kind()));
        }
        if (errors.hasErrors()) return page(expert, typed, viewer, model);
        try {
            experts.accept(id, token, declared, viewer);
        } catch (Clash clash) {
            if (!clash.key().startsWith("conflict.")) throw clash;
            errors.rejectValue("organization", clash.key(), clash.arguments(), null);
            return page(expert, typed, viewer, model);
        }
        flash.addFlashAttribute("notice", "expert.accepted");
        return "redirect:/";
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable ExpertId id,
            @PathVariable String token,
            @Valid ExpertRefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var expert = experts.get(id, token);
        if (errors.hasErrors()) return page(expert, Map.of(), viewer, model);
        experts.decline(id, token, form.written(detection, Language.of(locale).orElse(Language.EN)), viewer);
        flash.addFlashAttribute("notice", "expert.declined");
        return "redirect:/";
    }

    private static Map<OrganizationId, ConflictKind> chosen(Map<String, String> typed) {
        var chosen = new LinkedHashMap<OrganizationId, ConflictKind>();
        typed.forEach((name, value) -> {
            if (name.startsWith(CONFLICT) && !value.isBlank())
                chosen.put(OrganizationId.of(name.substring(CONFLICT.length())), ConflictKind.valueOf(value));
        });
        return chosen;
    }

    private String page(ExpertView expert, Map<String, String> typed, Viewer viewer, Model model) {
        var call = calls.get(expert.call());
        model.addAttribute("expert", expert);
        model.addAttribute("call", call);
        model.addAttribute("program", programs.get(call.program()));
        model.addAttribute("known", experts.isKnown(expert));
        var own = experts.isOf(expert, viewer);
        model.addAttribute("own", own);
        model.addAttribute("typed", typed);
        model.addAttribute("perhaps", own ? experts.perhaps(expert, viewer) : Map.of());
        model.addAttribute("declared", own ? conflicts.own(viewer) : List.of());
        model.addAttribute("kinds", ConflictKind.values());
        if (!model.containsAttribute("expertAccountForm"))
            model.addAttribute(
                    "expertAccountForm", new ExpertAccountForm(expert.text().name(), ""));
        if (!model.containsAttribute("expertAnswerForm"))
            model.addAttribute("expertAnswerForm", ExpertAnswerForm.empty());
        if (!model.containsAttribute("expertRefusalForm"))
            model.addAttribute("expertRefusalForm", new ExpertRefusalForm(""));
        return "reviews/expert";
    }
}
