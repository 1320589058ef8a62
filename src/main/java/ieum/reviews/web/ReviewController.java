package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.ReviewQueues;
import ieum.reviews.Reviews;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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

/** Judging a proposal: the overview, and one's own form. */
@Controller
@RequestMapping("/proposals/{id}")
class ReviewController {
    private final Reviews reviews;
    private final ReviewQueues queues;
    private final Proposals proposals;
    private final ReviewOverview overview;
    private final LanguageDetection detection;

    ReviewController(
            Reviews reviews,
            ReviewQueues queues,
            Proposals proposals,
            ReviewOverview overview,
            LanguageDetection detection) {
        this.reviews = reviews;
        this.queues = queues;
        this.proposals = proposals;
        this.overview = overview;
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
        return fragment ? overview.show(id, viewer, model) + " :: overview" : overview.show(id, viewer, model);
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
