package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallQuestions;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.TrackView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions about an open call, and the centres' answers for everyone. */
@Controller
@RequestMapping("/calls/{id}/questions")
class CallQuestionController {
    private final CallQuestions questions;
    private final Calls calls;
    private final Programs programs;
    private final LanguageDetection detection;

    CallQuestionController(CallQuestions questions, Calls calls, Programs programs, LanguageDetection detection) {
        this.questions = questions;
        this.calls = calls;
        this.programs = programs;
        this.detection = detection;
    }

    @GetMapping
    String index(@PathVariable CallId id, Viewer viewer, Model model) {
        model.addAttribute("callQuestionForm", new CallQuestionForm("", null));
        return page(id, viewer, model);
    }

    @PostMapping
    String ask(
            @PathVariable CallId id,
            @Valid CallQuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var centre = centre(id, form);
        if (centre == null) errors.rejectValue("centre", "callQuestion.needsCentre");
        if (centre == null || errors.hasErrors()) return page(id, viewer, model);
        questions.ask(id, centre, text(form, locale), viewer);
        flash.addFlashAttribute("notice", "question.asked");
        return "redirect:/calls/" + id + "/questions";
    }

    @PostMapping("/{question}/answer")
    String answer(
            @PathVariable CallId id,
            @PathVariable UUID question,
            @Valid CallQuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("answering", question);
            return page(id, viewer, model);
        }
        questions.answer(id, question, text(form, locale), viewer);
        flash.addFlashAttribute("notice", "callQuestion.answered");
        return "redirect:/calls/" + id + "/questions";
    }

    /** Where there is one, nobody has to choose. */
    private @Nullable OrganizationId centre(CallId id, CallQuestionForm form) {
        var tracks = programs.get(calls.get(id).program()).tracks();
        return tracks.size() == 1 ? tracks.getFirst().centre() : form.centre();
    }

    private Text text(CallQuestionForm form, Locale locale) {
        var words = form.words().strip();
        return new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }

    private String page(CallId id, Viewer viewer, Model model) {
        var call = calls.get(id);
        model.addAttribute("questions", questions.of(id, viewer));
        model.addAttribute("call", call);
        model.addAttribute(
                "centres",
                programs.get(call.program()).tracks().stream()
                        .collect(Collectors.toMap(TrackView::centre, TrackView::centreName)));
        return "programs/questions";
    }
}
