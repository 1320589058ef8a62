package ieum.rehearsals.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.rehearsals.Rehearsals;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rehearsal of a call: the one that is going on, or the form that begins one. */
@Controller
@RequestMapping("/calls/{id}/rehearsal")
class CallRehearsalController {
    private final Rehearsals rehearsals;

    CallRehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping
    String index(@PathVariable CallId id, Viewer viewer, Model model) {
        var going = rehearsals.of(id, viewer);
        if (going.isPresent()) return "redirect:/rehearsals/" + going.get().id();
        model.addAttribute("rehearsalForm", RehearsalForm.empty());
        return form(id, viewer, model);
    }

    @PostMapping
    String begin(
            @PathVariable CallId id,
            @Valid RehearsalForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model) {
        if (errors.hasErrors()) return form(id, viewer, model);
        var language = Language.of(locale).orElse(Language.EN);
        var begun = rehearsals.begin(id, Objects.requireNonNull(form.applicants()), language, viewer);
        return "redirect:/rehearsals/" + begun;
    }

    private String form(CallId id, Viewer viewer, Model model) {
        model.addAttribute("call", rehearsals.getToRehearse(id, viewer));
        model.addAttribute("days", Rehearsals.LONGEST.toDays());
        return "rehearsals/new";
    }
}
