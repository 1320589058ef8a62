package ieum.events.web;

import ieum.events.Consent;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Questionnaires;
import ieum.forms.FormId;
import ieum.organizations.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an event asks of those who register. */
@Controller
@RequestMapping("/events/{id}/questionnaire")
class QuestionnaireController {
    private final Events events;
    private final Questionnaires questionnaires;

    QuestionnaireController(Events events, Questionnaires questionnaires) {
        this.events = events;
        this.questionnaires = questionnaires;
    }

    @GetMapping
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("choice", questionnaires.choice(id, viewer));
        model.addAttribute("forms", questionnaires.choices(id, viewer));
        model.addAttribute("all", Consent.values());
        return "events/questionnaire";
    }

    @PostMapping
    String choose(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable FormId form,
            @RequestParam(required = false) @Nullable Set<Consent> consents,
            Viewer viewer,
            RedirectAttributes flash) {
        questionnaires.choose(id, form, consents == null ? Set.of() : consents, viewer);
        flash.addFlashAttribute("notice", "questionnaire.saved");
        return "redirect:/events/" + id + "/questionnaire";
    }
}
