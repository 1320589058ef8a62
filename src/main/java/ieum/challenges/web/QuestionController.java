package ieum.challenges.web;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Questions;
import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions to the company, and its answers for everyone. */
@Controller("challengeQuestionController")
@RequestMapping("/challenges/{id}/questions")
class QuestionController {
    private final Questions questions;
    private final Challenges challenges;
    private final LanguageDetection detection;

    QuestionController(Questions questions, Challenges challenges, LanguageDetection detection) {
        this.questions = questions;
        this.challenges = challenges;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable ChallengeId id, Viewer viewer, Model model) {
        model.addAttribute("questionForm", new QuestionForm(""));
        return page(id, viewer, model);
    }

    @PostMapping
    String ask(
            @PathVariable ChallengeId id,
            @Valid QuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        challenges.get(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        questions.ask(id, text(form, locale), viewer);
        flash.addFlashAttribute("notice", "question.asked");
        return "redirect:/challenges/" + id + "/questions";
    }

    @PostMapping("/{question}/answer")
    String answer(
            @PathVariable ChallengeId id,
            @PathVariable UUID question,
            @Valid QuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        challenges.get(id, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("answering", question);
            return page(id, viewer, model);
        }
        questions.answer(id, question, text(form, locale), viewer);
        flash.addFlashAttribute("notice", "question.answered");
        return "redirect:/challenges/" + id + "/questions";
    }

    private Text text(QuestionForm form, Locale locale) {
        var words = form.words().strip();
        return new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }

    private String page(ChallengeId id, Viewer viewer, Model model) {
        var challenge = challenges.get(id, viewer);
        model.addAttribute("challenge", challenge);
        model.addAttribute("questions", questions.of(id, viewer));
        return "challenges/questions";
    }
}
