package ieum.events.web;

import ieum.events.Answered;
import ieum.events.Consent;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Questionnaire;
import ieum.events.Questionnaires;
import ieum.events.RegistrationAnswers;
import ieum.events.RegistrationId;
import ieum.forms.Answers;
import ieum.forms.Problem;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who come have answered: of one, to be changed, and of all, to be counted. */
@Controller
@RequestMapping("/events/{id}")
class RegistrationAnswerController {
    private final Events events;
    private final Questionnaires questionnaires;
    private final RegistrationAnswers answers;
    private final AnswerSheets sheets;

    RegistrationAnswerController(
            Events events, Questionnaires questionnaires, RegistrationAnswers answers, AnswerSheets sheets) {
        this.events = events;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.sheets = sheets;
    }

    @GetMapping("/registrations/{registration}/answers")
    String form(@PathVariable EventId id, @PathVariable RegistrationId registration, Viewer viewer, Model model) {
        var answered = answers.get(id, registration, viewer);
        return page(id, answered, answered.answers(), List.of(), viewer, model);
    }

    @PostMapping("/registrations/{registration}/answers")
    String change(
            @PathVariable EventId id,
            @PathVariable RegistrationId registration,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Set<Consent> consents,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var answered = answers.get(id, registration, viewer);
        var given = answered.answers().with(sent);
        var problems = asked(id, answered, viewer).problems(given);
        if (!problems.isEmpty()) return page(id, answered, given, problems, viewer, model);
        answers.change(id, registration, given, consents == null ? Set.of() : consents, viewer);
        flash.addFlashAttribute("notice", "answers.saved");
        return "redirect:/events/" + id + "/registrations";
    }

    @GetMapping("/answers")
    String index(@PathVariable EventId id, @ModelAttribute("filter") AnswerFilter filter, Viewer viewer, Model model) {
        var all = answers.list(id, viewer);
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("sheet", sheets.of(all, filter));
        return "events/answers";
    }

    @GetMapping("/answers/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @ModelAttribute("filter") AnswerFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        return sheets.export(sheets.of(answers.list(id, viewer), filter), locale)
                .as(format);
    }

    /** What they were asked, or would be asked now where they were asked nothing. */
    private Questionnaire asked(EventId id, Answered answered, Viewer viewer) {
        var now = questionnaires.get(id, viewer);
        return answered.form() == null ? now : new Questionnaire(answered.form(), now.consents());
    }

    private String page(
            EventId id, Answered answered, Answers given, List<Problem> problems, Viewer viewer, Model model) {
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("answered", answered);
        model.addAttribute("asked", asked(id, answered, viewer));
        model.addAttribute("answers", given);
        model.addAttribute("problems", problems);
        return "events/answer";
    }
}
