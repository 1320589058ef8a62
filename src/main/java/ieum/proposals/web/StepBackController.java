package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.proposals.Endings;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant whose proposal was accepted steps back. */
@Controller
@RequestMapping("/proposals/{id}/ending")
class StepBackController {
    private final Endings endings;
    private final LanguageDetection detection;

    StepBackController(Endings endings, LanguageDetection detection) {
        this.endings = endings;
        this.detection = detection;
    }

    @GetMapping
    String form(@PathVariable ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("stepBackForm", StepBackForm.empty());
        return page(id, viewer, model);
    }

    @PostMapping
    String stepBack(
            @PathVariable ProposalId id,
            @Valid StepBackForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(id, viewer, model);
        var reason = new Text(
                form.reason().strip(),
                detection.detect(form.reason(), Language.of(locale).orElse(Language.EN)));
        try {
            endings.stepBack(id, reason, viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "proposal.ended");
        return "redirect:/proposals/" + id;
    }

    private String page(ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("proposal", endings.getToStepBack(id, viewer));
        return "proposals/ending";
    }
}
