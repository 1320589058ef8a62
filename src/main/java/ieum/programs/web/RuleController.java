package ieum.programs.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.RuleId;
import ieum.programs.RuleKind;
import jakarta.validation.Valid;
import java.util.Locale;
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

/** What a call asks of its applicants, set by form. */
@Controller
@RequestMapping("/calls/{id}/rules")
class RuleController {
    private final CallRules rules;
    private final RulePage page;

    RuleController(CallRules rules, RulePage page) {
        this.rules = rules;
        this.page = page;
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
        return page.all(id, kind, locale, model);
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
        if (errors.hasErrors()) return page.all(id, form == null ? null : form.kind(), locale, model);
        rules.add(id, page.text(form, locale), viewer);
        flash.addFlashAttribute("notice", "rule.added");
        return "redirect:/calls/" + id + "/rules";
    }

    @PostMapping("/{rule}/removal")
    String remove(@PathVariable CallId id, @PathVariable RuleId rule, Viewer viewer, RedirectAttributes flash) {
        rules.remove(id, rule, viewer);
        flash.addFlashAttribute("notice", "rule.removed");
        return "redirect:/calls/" + id + "/rules";
    }
}
