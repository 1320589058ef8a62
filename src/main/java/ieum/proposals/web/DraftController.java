package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a draft: saved by the button, and by the page itself a moment after typing. */
@Controller
@RequestMapping("/proposals/{id}")
class DraftController {
    private final Proposals proposals;
    private final LanguageDetection detection;

    DraftController(Proposals proposals, LanguageDetection detection) {
        this.proposals = proposals;
        this.detection = detection;
    }

    @GetMapping("/edit")
    String edit(@PathVariable ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        if (proposal.status() != ProposalStatus.DRAFT) return "redirect:/proposals/" + id;
        model.addAttribute("proposal", proposal);
        model.addAttribute("proposalForm", ProposalForm.of(proposal.text(), proposal.version()));
        return "proposals/edit";
    }

    @PostMapping
    String save(
            @PathVariable ProposalId id,
            @Valid ProposalForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "later") String next,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        if (errors.hasErrors() && !typing) return "proposals/edit";
        try {
            var reader = Language.of(locale).orElse(Language.EN);
            var text = form.withoutWrong(errors, proposal.text()).toText(detection, reader);
            model.addAttribute("version", proposals.save(id, text, form.version(), viewer));
        } catch (ObjectOptimisticLockingFailureException changed) {
            if (typing) return "shared/draft :: changed";
            errors.reject("draft.changedElsewhere");
            return "proposals/edit";
        }
        if (typing) {
            model.addAttribute("zone", proposal.zone());
            // the fields that were not saved with the others
            model.addAttribute("left", errors.getFieldErrors());
            return "shared/draft :: saved";
        }
        if (next.equals("check")) return "redirect:/proposals/" + id + "/check";
        flash.addFlashAttribute("notice", "proposal.saved");
        return "redirect:/proposals/" + id + "/edit";
    }
}
