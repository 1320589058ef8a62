package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.reviews.Feedbacks;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Feedback to the applicants of a call, and the applicant's own. */
@Controller
class FeedbackController {
    private final Feedbacks feedbacks;
    private final Proposals proposals;
    private final Calls calls;
    private final LanguageDetection detection;

    FeedbackController(Feedbacks feedbacks, Proposals proposals, Calls calls, LanguageDetection detection) {
        this.feedbacks = feedbacks;
        this.proposals = proposals;
        this.calls = calls;
        this.detection = detection;
    }

    /** What everyone of a round gets, and who gets nothing yet. */
    @GetMapping("/calls/{id}/feedback")
    String round(@PathVariable CallId id, @RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        model.addAttribute("openingForm", OpeningForm.empty());
        return round(id, page, null, viewer, model);
    }

    @PostMapping("/calls/{id}/feedback")
    String prepare(
            @PathVariable CallId id,
            @Valid OpeningForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return round(id, 1, null, viewer, model);
        var prepared = feedbacks.prepare(id, form.all(), text(form.opening(), locale), viewer);
        flash.addFlashAttribute("notice", prepared == 0 ? "feedback.nobodyLeft" : "feedback.prepared");
        return "redirect:/calls/" + id + "/feedback";
    }

    @PostMapping("/calls/{id}/feedback/delivery")
    String give(
            @PathVariable CallId id, @RequestParam int prepared, Viewer viewer, Model model, RedirectAttributes flash) {
        try {
            feedbacks.give(id, prepared, viewer);
        } catch (Clash clash) {
            model.addAttribute("openingForm", OpeningForm.empty());
            return round(id, 1, clash.key(), viewer, model);
        }
        flash.addFlashAttribute("notice", "feedback.delivered");
        return "redirect:/calls/" + id + "/feedback";
    }

    /** The applicant's, a page of its own, or for htmx the part that the proposal's page shows. */
    @GetMapping("/proposals/{id}/feedback")
    String show(
            @PathVariable ProposalId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer,
            Model model) {
        model.addAttribute("proposal", proposals.get(id, viewer));
        model.addAttribute("feedback", feedbacks.of(id, viewer).orElse(null));
        return fragment ? "reviews/feedback :: given" : "reviews/feedback";
    }

    @GetMapping("/proposals/{id}/feedback/edit")
    String edit(@PathVariable ProposalId id, Viewer viewer, Model model) {
        var feedback = feedbacks.toWrite(id, viewer);
        model.addAttribute("feedbackForm", new FeedbackForm(feedback.words().original(), feedback.version()));
        return page(id, viewer, model);
    }

    @PostMapping("/proposals/{id}/feedback")
    String write(
            @PathVariable ProposalId id,
            @Valid FeedbackForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        feedbacks.toWrite(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        feedbacks.write(id, text(form.words(), locale), form.version(), viewer);
        flash.addFlashAttribute("notice", "feedback.written");
        return back(id, viewer);
    }

    @PostMapping("/proposals/{id}/feedback/removal")
    String remove(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        feedbacks.remove(id, viewer);
        flash.addFlashAttribute("notice", "feedback.removed");
        return back(id, viewer);
    }

    private String round(
            CallId id, int page, @org.jspecify.annotations.Nullable String clash, Viewer viewer, Model model) {
        model.addAttribute("round", feedbacks.round(id, page, viewer));
        model.addAttribute("call", calls.get(id));
        model.addAttribute("decisions", List.of(ProposalStatus.ACCEPTED, ProposalStatus.DECLINED));
        model.addAttribute("clash", clash);
        model.addAttribute("most", Feedbacks.MOST);
        return "reviews/feedback-round";
    }

    private String page(ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("proposal", proposals.get(id, viewer));
        return "reviews/feedback-edit";
    }

    private String back(ProposalId id, Viewer viewer) {
        return "redirect:/calls/" + proposals.get(id, viewer).call() + "/feedback";
    }

    private Text text(String words, Locale locale) {
        return new Text(
                words.strip(), detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }
}
