package ieum.reviews.web;

import static ieum.proposals.ProposalStatus.SUBMITTED;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import ieum.reviews.Criterion;
import ieum.reviews.Outcome;
import ieum.reviews.ReviewQueues;
import ieum.reviews.Reviews;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
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

/** Judging a proposal: the overview with the decision, and one's own form. */
@Controller
@RequestMapping("/proposals/{id}")
class ReviewController {
    private final Reviews reviews;
    private final ReviewQueues queues;
    private final Proposals proposals;
    private final WaitList waitList;
    private final Programs programs;
    private final LanguageDetection detection;

    ReviewController(
            Reviews reviews,
            ReviewQueues queues,
            Proposals proposals,
            WaitList waitList,
            Programs programs,
            LanguageDetection detection) {
        this.reviews = reviews;
        this.queues = queues;
        this.proposals = proposals;
        this.waitList = waitList;
        this.programs = programs;
        this.detection = detection;
    }

    /** A page of its own, or for htmx the part that the proposal's page shows. */
    @GetMapping("/reviews")
    String index(
            @PathVariable ProposalId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("decisionForm", new DecisionForm(null, ""));
        return fragment ? overview(id, viewer, model) + " :: overview" : overview(id, viewer, model);
    }

    @GetMapping("/review")
    String form(@PathVariable ProposalId id, Viewer viewer, Model model) {
        reviews.checkMayReview(id, viewer);
        model.addAttribute("reviewForm", ReviewForm.of(reviews.own(id, viewer)));
        return page(id, viewer, model);
    }

    @PostMapping("/review")
    String save(
            @PathVariable ProposalId id,
            @Valid ReviewForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "save") String next,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        reviews.checkMayReview(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        var text = form.toText(detection, reader(locale));
        try {
            if (next.equals("submit")) reviews.submit(id, text, viewer);
            else reviews.save(id, text, viewer);
        } catch (Clash clash) {
            errors.reject(clash.key());
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", next.equals("submit") ? "review.submitted" : "review.saved");
        return "redirect:/proposals/" + id + (next.equals("submit") ? "/reviews" : "/review");
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable ProposalId id,
            @Valid DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        reviews.of(id, viewer);
        if (errors.hasErrors()) return overview(id, viewer, model);
        var reason = new Text(form.reason().strip(), detection.detect(form.reason(), reader(locale)));
        try {
            switch (Objects.requireNonNull(form.outcome())) {
                case ACCEPT -> reviews.accept(id, reason, viewer);
                case WAITLIST -> reviews.waitlist(id, reason, viewer);
                case DECLINE -> reviews.decline(id, reason, viewer);
            }
        } catch (Clash clash) {
            // decided meanwhile: there is no form left to say it in
            if (proposals.get(id, viewer).status().isDecided()) throw clash;
            errors.reject(clash.key(), clash.arguments(), null);
            model.addAttribute(
                    "full",
                    clash.key().startsWith("program.full")
                            && proposals.get(id, viewer).status() == SUBMITTED);
            return overview(id, viewer, model);
        }
        flash.addFlashAttribute("notice", form.outcome() == Outcome.WAITLIST ? "decision.waitlisted" : "decision.made");
        return "redirect:/proposals/" + id + "/reviews";
    }

    private String overview(ProposalId id, Viewer viewer, Model model) {
        var given = reviews.of(id, viewer);
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("oversight", programs.oversight(proposal.program()));
        model.addAttribute(
                "room",
                programs.get(proposal.program())
                        .room(Side.STARTUP, proposal.centre())
                        .orElse(null));
        model.addAttribute("waiting", waitList.of(proposal).orElse(null));
        model.addAttribute("waitingInAll", waitList.count(proposal.program(), proposal.centre()));
        model.addAttribute("reviews", given);
        model.addAttribute("own", reviews.own(id, viewer).orElse(null));
        model.addAttribute("queue", queues.at(id, viewer));
        model.addAttribute("criteria", Criterion.values());
        model.addAttribute("outcomes", DecisionForm.outcomes(proposal.status()));
        return "reviews/index";
    }

    private String page(ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("proposal", proposals.get(id, viewer));
        model.addAttribute("own", reviews.own(id, viewer).orElse(null));
        model.addAttribute("queue", queues.at(id, viewer));
        model.addAttribute("scale", List.of(1, 2, 3, 4, 5));
        return "reviews/form";
    }

    private static Language reader(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
