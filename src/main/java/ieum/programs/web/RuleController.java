package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.forms.FormId;
import ieum.organizations.CredentialKind;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Assessments;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.RuleId;
import ieum.programs.RuleKind;
import ieum.programs.RuleWeight;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a call asks of its applicants, set by form. */
@Controller
@RequestMapping("/calls/{id}/rules")
class RuleController {
    private final CallRules rules;
    private final Calls calls;
    private final Programs programs;
    private final Assessments assessments;
    private final LanguageDetection detection;
    private final MessageSource messages;

    RuleController(
            CallRules rules,
            Calls calls,
            Programs programs,
            Assessments assessments,
            LanguageDetection detection,
            MessageSource messages) {
        this.rules = rules;
        this.calls = calls;
        this.programs = programs;
        this.assessments = assessments;
        this.detection = detection;
        this.messages = messages;
    }

    /** With the form of one kind, once that is chosen. */
    @GetMapping
    String index(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable RuleKind kind,
            Viewer viewer,
            Locale locale,
            Model model) {
        rules.checkMaySet(id, viewer);
        if (kind != null) model.addAttribute("ruleForm", RuleForm.empty(kind));
        return page(id, kind, locale, model);
    }

    @PostMapping
    String add(
            @PathVariable CallId id,
            @Valid RuleForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        rules.checkMaySet(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(id, form == null ? null : form.kind(), locale, model);
        rules.add(id, form.toText(written -> written(written, locale)), viewer);
        flash.addFlashAttribute("notice", "rule.added");
        return "redirect:/calls/" + id + "/rules";
    }

    @PostMapping("/{rule}/removal")
    String remove(@PathVariable CallId id, @PathVariable RuleId rule, Viewer viewer, RedirectAttributes flash) {
        rules.remove(id, rule, viewer);
        flash.addFlashAttribute("notice", "rule.removed");
        return "redirect:/calls/" + id + "/rules";
    }

    private String page(CallId id, @Nullable RuleKind kind, Locale locale, Model model) {
        model.addAttribute("call", calls.get(id));
        model.addAttribute("rules", rules.of(id));
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("chosen", kind);
        model.addAttribute("weights", RuleWeight.values());
        if (kind == RuleKind.ORGANIZATION_KIND) model.addAttribute("organizationKinds", proposing(locale));
        if (kind == RuleKind.CREDENTIAL)
            model.addAttribute(
                    "credentialKinds",
                    Arrays.stream(CredentialKind.values())
                            .filter(one -> one != CredentialKind.OTHER)
                            .toList());
        if (kind == RuleKind.ASSESSMENT) model.addAttribute("forms", assessmentForms());
        if (kind == RuleKind.ALUMNI) model.addAttribute("programs", programs.choices());
        return "programs/rules";
    }

    private Map<OrganizationKind, String> proposing(Locale locale) {
        var kinds = new LinkedHashMap<OrganizationKind, String>();
        for (var kind : OrganizationKind.values())
            if (kind.proposes()) kinds.put(kind, messages.getMessage("organization.kind." + kind, null, locale));
        return kinds;
    }

    private Map<FormId, String> assessmentForms() {
        var forms = new LinkedHashMap<FormId, String>();
        assessments.asked().forEach(form -> forms.put(form.form(), form.name().original()));
        return forms;
    }

    private Text written(String words, Locale locale) {
        return new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }
}
