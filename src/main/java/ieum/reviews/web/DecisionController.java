package ieum.reviews.web;

import static ieum.proposals.ProposalStatus.SUBMITTED;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.Decisions;
import ieum.reviews.Outcome;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on one proposal, on the page of its reviews. */
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
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return overview.show(id, viewer, model);
        try {
            decisions.decide(id, Objects.requireNonNull(form.outcome()), text(form.reason(), locale), viewer);
        } catch (Clash clash) {
            return refused(id, clash, errors, viewer, model);
        }
        flash.addFlashAttribute("notice", form.outcome() == Outcome.WAITLIST ? "decision.waitlisted" : "decision.made");
        return back(id);
    }

    /** Of what was decided meanwhile there is no form left to say it in. */
    private String refused(ProposalId id, Clash clash, BindingResult errors, Viewer viewer, Model model) {
        var status = proposals.get(id, viewer).status();
        if (status.isDecided()) throw clash;
        errors.reject(clash.key(), clash.arguments(), null);
        model.addAttribute("full", clash.key().startsWith("program.full") && status == SUBMITTED);
        return overview.show(id, viewer, model);
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }

    private static String back(ProposalId id) {
        return "redirect:/proposals/" + id + "/reviews";
    }
}
