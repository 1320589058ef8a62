package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.forms.Answers;
import ieum.forms.Mentions;
import ieum.organizations.Viewer;
import ieum.proposals.BlindStages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    private final BlindStages blindStages;
    private final Proposals proposals;
    private final Revisions revisions;
    private final Mentions mentions;
    private final LanguageDetection detection;

    DraftController(
            Proposals proposals,
            Revisions revisions,
            Mentions mentions,
            LanguageDetection detection,
            BlindStages blindStages) {
        this.blindStages = blindStages;
        this.proposals = proposals;
        this.revisions = revisions;
        this.mentions = mentions;
        this.detection = detection;
    }

    @GetMapping("/edit")
    String edit(
            @PathVariable ProposalId id,
            @RequestParam(required = false) @Nullable String problems,
            Viewer viewer,
            Model model) {
        var proposal = revisions.draft(id, viewer);
        if (proposal.status() != ProposalStatus.DRAFT || !viewer.belongsTo(proposal.applicant()))
            return "redirect:/proposals/" + id;
        model.addAttribute("proposalForm", ProposalForm.of(proposal.text(), proposal.version()));
        if (problems != null)
            model.addAttribute("problems", proposal.questions().problems());
        return page(proposal, proposal.questions().answers(), viewer, model);
    }

    /** What the call asks by now, instead of what it asked when the draft was begun. */
    @PostMapping("/new-questions")
    String move(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        proposals.moveToNewQuestions(id, viewer);
        flash.addFlashAttribute("notice", "proposal.moved");
        return "redirect:/proposals/" + id + "/edit";
    }

    @PostMapping
    String save(
            @PathVariable ProposalId id,
            @Valid ProposalForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "later") String next,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var proposal = revisions.draft(id, viewer);
        var answers = proposal.questions().answers().with(parameters);
        if (errors.hasErrors() && !typing) return page(proposal, answers, viewer, model);
        try {
            var reader = Language.of(locale).orElse(Language.EN);
            var text = form.withoutWrong(errors, proposal.text()).toText(detection, reader);
            model.addAttribute("version", proposals.save(id, text, answers, form.version(), viewer));
        } catch (ObjectOptimisticLockingFailureException changed) {
            if (typing) return "shared/draft :: changed";
            errors.reject("draft.changedElsewhere");
            return page(proposal, answers, viewer, model);
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

    private String page(ProposalView proposal, Answers answers, Viewer viewer, Model model) {
        model.addAttribute("proposal", proposal);
        model.addAttribute("blind", !blindStages.of(proposal.call()).isEmpty());
        model.addAttribute(
                "answers",
                mentions.find(
                        proposal.questions().content(), proposal.questions().answers(), answers));
        if (!model.containsAttribute("problems")) model.addAttribute("problems", List.of());
        model.addAttribute(
                "newQuestions", proposals.newQuestions(proposal.id(), viewer).orElse(null));
        return "proposals/edit";
    }
}
