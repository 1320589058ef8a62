package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.forms.Answers;
import ieum.forms.Problem;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.Discussions;
import ieum.reviews.Recusals;
import ieum.reviews.ReviewQueues;
import ieum.reviews.ReviewSheet;
import ieum.reviews.ReviewText;
import ieum.reviews.Reviews;
import ieum.reviews.Rubric;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    private static final int LONGEST_REMARK = 4000;
    private static final int LONGEST_REASON = 1000;

    private final Reviews reviews;
    private final Recusals recusals;
    private final Discussions discussions;
    private final ReviewQueues queues;
    private final Proposals proposals;
    private final ReviewOverview overview;
    private final LanguageDetection detection;

    ReviewController(
            Reviews reviews,
            Recusals recusals,
            Discussions discussions,
            ReviewQueues queues,
            Proposals proposals,
            ReviewOverview overview,
            LanguageDetection detection) {
        this.reviews = reviews;
        this.recusals = recusals;
        this.discussions = discussions;
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
        var sheet = reviews.toWrite(id, viewer);
        return page(id, sheet, sheet.draft().answers(), List.of(), viewer, model);
    }

    /** As the page sends it a moment after typing, without a word on what is still missing. */
    @PostMapping("/review/draft")
    String save(
            @PathVariable ProposalId id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model) {
        try {
            model.addAttribute("version", reviews.save(id, Answers.none().with(sent), version, viewer));
        } catch (OptimisticLockingFailureException changed) {
            return "shared/draft :: changed";
        }
        model.addAttribute("left", List.of());
        return "shared/draft :: saved";
    }

    @PostMapping("/review")
    String submit(
            @PathVariable ProposalId id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var sheet = reviews.toWrite(id, viewer);
        var answers = Answers.none().with(sent);
        var problems = sheet.rubric().problems(answers);
        if (!problems.isEmpty()) return page(id, sheet, answers, problems, viewer, model);
        var words = answers.first(Rubric.COMMENT) + "\n" + answers.first(Rubric.ADVICE);
        reviews.submit(id, new ReviewText(answers, detection.detect(words, reader(locale))), viewer);
        flash.addFlashAttribute("notice", "review.submitted");
        return "redirect:/proposals/" + id + "/reviews";
    }

    /** Stepping back; what is too long, or nothing, stands in its field again. */
    @PostMapping("/recusal")
    String recuse(
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            model.addAttribute("recusalReason", reason);
            model.addAttribute("recusalWrong", said.isEmpty() ? "recusal.empty" : "recusal.tooLong");
            return form(id, viewer, model);
        }
        recusals.recuse(id, new Text(said, detection.detect(said, reader(locale))), viewer);
        flash.addFlashAttribute("notice", "recusal.made");
        return "redirect:/";
    }

    /** What is too long, or nothing, stands in its field again. */
    @PostMapping("/reviews/remarks")
    String say(
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_REMARK) {
            model.addAttribute("remarkWords", words);
            model.addAttribute("remarkWrong", said.isEmpty() ? "remark.empty" : "remark.tooLong");
            return overview.show(id, viewer, model);
        }
        discussions.say(id, new Text(said, detection.detect(said, reader(locale))), viewer);
        flash.addFlashAttribute("notice", "remark.said");
        return "redirect:/proposals/" + id + "/reviews";
    }

    private String page(
            ProposalId id, ReviewSheet sheet, Answers answers, List<Problem> problems, Viewer viewer, Model model) {
        model.addAttribute("proposal", proposals.get(id, viewer));
        model.addAttribute("sheet", sheet);
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        model.addAttribute("queue", queues.at(id, viewer));
        return "reviews/form";
    }

    private static Language reader(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
