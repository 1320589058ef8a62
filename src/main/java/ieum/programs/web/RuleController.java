package ieum.programs.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallRules;
import ieum.programs.RuleId;
import ieum.programs.RuleKind;
import ieum.shared.Clash;
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

    @GetMapping("/{rule}/edit")
    String edit(@PathVariable CallId id, @PathVariable RuleId rule, Viewer viewer, Locale locale, Model model) {
        var before = rules.get(id, rule, viewer);
        model.addAttribute("rule", before);
        model.addAttribute("ruleForm", RuleForm.of(before.text()));
        return page.edit(id, before.text().kind(), locale, model);
    }

    @PostMapping("/{rule}")
    String revise(
            @PathVariable CallId id,
            @PathVariable RuleId rule,
            @Valid RuleForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var before = rules.get(id, rule, viewer);
        model.addAttribute("rule", before);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page.edit(id, before.text().kind(), locale, model);
        try {
            rules.revise(id, rule, page.text(form, locale), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key());
            return page.edit(id, before.text().kind(), locale, model);
        }
        flash.addFlashAttribute("notice", "rule.revised");
        return "redirect:/calls/" + id + "/rules";
    }

    @PostMapping("/{rule}/removal")
    String remove(@PathVariable CallId id, @PathVariable RuleId rule, Viewer viewer, RedirectAttributes flash) {
        rules.remove(id, rule, viewer);
        flash.addFlashAttribute("notice", "rule.removed");
        return "redirect:/calls/" + id + "/rules";
    }
}
