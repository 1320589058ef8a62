package ieum.programs.web;

import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.RuleId;
import ieum.programs.Stage;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calls of a programme: their page is public, its operator writes them. */
@Controller
class CallController {
    private final Calls calls;
    private final CallRules rules;
    private final CallPage page;
    private final Programs programs;
    private final Forms forms;
    private final Clock clock;

    CallController(Calls calls, CallRules rules, CallPage page, Programs programs, Forms forms, Clock clock) {
        this.calls = calls;
        this.rules = rules;
        this.page = page;
        this.programs = programs;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/calls/{id}")
    String show(@PathVariable CallId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/programs/{program}/calls/new")
    String form(
            @PathVariable ProgramId program,
            @RequestParam(required = false) @Nullable CallId earlier,
            Viewer viewer,
            Model model) {
        calls.checkMayOpen(program, viewer);
        model.addAttribute("callForm", page.begin(program, earlier, clock.instant()));
        return fresh(program, earlier, viewer, model);
    }

    @PostMapping("/programs/{program}/calls")
    String open(
            @PathVariable ProgramId program,
            @Valid CallForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        calls.checkMayOpen(program, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return fresh(program, form == null ? null : form.earlier(), viewer, model);
        flash.addFlashAttribute("notice", "call.opened");
        return "redirect:/calls/" + open(program, form, viewer);
    }

    @GetMapping("/calls/{id}/edit")
    String edit(@PathVariable CallId id, Viewer viewer, Model model) {
        var call = calls.getToRevise(id, viewer);
        model.addAttribute("call", call);
        model.addAttribute("callForm", CallForm.of(call));
        return choices("programs/call-edit", call.program(), viewer, model);
    }

    @PostMapping("/calls/{id}")
    String update(
            @PathVariable CallId id,
            @Valid CallForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var call = calls.getToRevise(id, viewer);
        model.addAttribute("call", call);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return choices("programs/call-edit", call.program(), viewer, model);
        try {
            calls.revise(id, form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(clash.key().equals("call.kindStays") ? "kind" : "closesAt", clash.key());
            return choices("programs/call-edit", call.program(), viewer, model);
        }
        flash.addFlashAttribute("notice", "call.saved");
        return "redirect:/calls/" + id;
    }

    private CallId open(ProgramId program, CallForm form, Viewer viewer) {
        if (form.earlier() == null) return calls.open(program, form.toText(), viewer);
        var taken = form.rules() == null ? List.<RuleId>of() : form.rules();
        return rules.open(program, form.toText(), form.earlier(), taken, viewer);
    }

    private String fresh(ProgramId program, @Nullable CallId earlier, Viewer viewer, Model model) {
        page.offerEarlier(program, earlier, model);
        return choices("programs/call-new", program, viewer, model);
    }

    private String choices(String template, ProgramId program, Viewer viewer, Model model) {
        model.addAttribute("forms", forms.choices(FormPurpose.PROPOSAL, viewer));
        model.addAttribute("program", programs.get(program));
        model.addAttribute("kinds", CallKind.values());
        model.addAttribute("stages", page.stages(Stage.values()));
        return template;
    }
}
