package ieum.reviews.web;

import static ieum.proposals.ProposalStatus.SUBMITTED;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.reviews.Decisions;
import ieum.reviews.Outcome;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on one proposal, alone or as one of two, on the page of its reviews. */
@Controller
@RequestMapping("/proposals/{id}/decision")
class DecisionController {
    private final Decisions decisions;
    private final ReviewOverview overview;
    private final Proposals proposals;
    private final LanguageDetection detection;

    DecisionController(Decisions decisions, ReviewOverview overview, Proposals proposals, LanguageDetection detection) {
        this.decisions = decisions;
        this.overview = overview;
        this.proposals = proposals;
        this.detection = detection;
    }

    @PostMapping
    String decide(
            @PathVariable ProposalId id,
            @Valid DecisionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID version,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return overview.show(id, viewer, model);
        try {
            var outcome = Objects.requireNonNull(form.outcome());
            var made = decisions.decide(id, outcome, text(form.reason(), locale), version, viewer);
            flash.addFlashAttribute("notice", made ? made(outcome) : "decision.proposed");
        } catch (Clash clash) {
            var status = openStatus(id, clash, viewer);
            errors.reject(clash.key(), clash.arguments(), null);
            model.addAttribute("full", clash.key().startsWith("program.full") && status == SUBMITTED);
            if (clash.key().equals("decision.proposedByOther")) {
                // there is no form to decide any more; what was written stands where it may be of use
                model.addAttribute("refused", clash);
                model.addAttribute("returnForm", new ReturnForm(form.reason()));
            }
            return overview.show(id, viewer, model);
        }
        return back(id);
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable ProposalId id,
            @RequestParam UUID version,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("notice", made(decisions.confirm(id, version, viewer)));
        } catch (Clash clash) {
            return refused(id, clash, viewer, model);
        }
        return back(id);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable ProposalId id,
            @Valid ReturnForm form,
            BindingResult errors,
            @RequestParam UUID version,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return overview.show(id, viewer, model);
        try {
            decisions.sendBack(id, version, text(form.why(), locale), viewer);
        } catch (Clash clash) {
            return refused(id, clash, viewer, model);
        }
        flash.addFlashAttribute("notice", "decision.sentBack");
        return back(id);
    }

    @PostMapping("/withdrawal")
    String retract(
            @PathVariable ProposalId id,
            @RequestParam UUID version,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        try {
            decisions.retract(id, version, viewer);
        } catch (Clash clash) {
            return refused(id, clash, viewer, model);
        }
        flash.addFlashAttribute("notice", "decision.retracted");
        return back(id);
    }

    private String refused(ProposalId id, Clash clash, Viewer viewer, Model model) {
        openStatus(id, clash, viewer);
        model.addAttribute("refused", clash);
        return overview.show(id, viewer, model);
    }

    /** Of what was decided meanwhile there is no form left to say it in. */
    private ProposalStatus openStatus(ProposalId id, Clash clash, Viewer viewer) {
        var status = proposals.get(id, viewer).status();
        if (!status.isOpen()) throw clash;
        return status;
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }

    private static String made(Outcome outcome) {
        return outcome == Outcome.WAITLIST ? "decision.waitlisted" : "decision.made";
    }

    private static String back(ProposalId id) {
        return "redirect:/proposals/" + id + "/reviews";
    }
}
