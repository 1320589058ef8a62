package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.Questionnaire;
import ieum.events.Questionnaires;
import ieum.events.RegistrationFilter;
import ieum.events.RegistrationId;
import ieum.events.Registrations;
import ieum.events.Sector;
import ieum.events.SessionId;
import ieum.forms.Answers;
import ieum.forms.Problem;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes: the rows behind the figures; and coming oneself. */
@Controller("eventRegistrationController")
@RequestMapping("/events/{id}/registrations")
class RegistrationController {
    private final Events events;
    private final Registrations registrations;
    private final Questionnaires questionnaires;
    private final Organizations organizations;
    private final EventPage page;
    private final Clock clock;

    RegistrationController(
            Events events,
            Registrations registrations,
            Questionnaires questionnaires,
            Organizations organizations,
            EventPage page,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.questionnaires = questionnaires;
        this.organizations = organizations;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @ModelAttribute("filter") RegistrationFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        var event = events.get(id, viewer);
        var sessions = new LinkedHashMap<SessionId, String>();
        event.sessions()
                .forEach(session ->
                        sessions.put(session.id(), session.text().title().original()));
        model.addAttribute("event", event);
        model.addAttribute("sessions", sessions);
        model.addAttribute("asks", questionnaires.get(id, viewer).asks());
        model.addAttribute("views", List.of("person", "organization"));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("presences", List.of("yes", "no"));
        model.addAttribute("waiting", registrations.waiting(id, viewer));
        if (filter.isByOrganization())
            model.addAttribute("registrations", registrations.organizations(id, filter, viewer, number));
        else model.addAttribute("registrations", registrations.list(id, filter, viewer, number));
        return "events/registrations";
    }

    /** For events that ask more than who comes. */
    @GetMapping("/new")
    String form(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            Viewer viewer,
            Model model) {
        var event = events.get(id, viewer);
        sponsored(organization, viewer, model);
        model.addAttribute("registrationForm", RegistrationForm.empty(EventPage.onlyCategory(event)));
        return questions(event, questionnaires.get(id, viewer), Answers.none(), List.of(), model);
    }

    @PostMapping
    String register(
            @PathVariable EventId id,
            @Valid RegistrationForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        sponsored(organization, viewer, model);
        var asked = questionnaires.get(id, viewer);
        var answers = Answers.none().with(sent);
        var problems = asked.problems(answers);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors() || !problems.isEmpty()) return again(id, asked, answers, problems, viewer, model);
        try {
            var them = form.toRegistering(answers);
            var registered = organization == null
                    ? registrations.register(id, them, viewer)
                    : registrations.registerFor(id, organization, them, viewer);
            flash.addFlashAttribute(
                    "notice", registered.waiting().isEmpty() ? "registration.done" : "registration.waits");
        } catch (Clash clash) {
            errors.rejectValue("persons", clash.key(), clash.arguments(), null);
            model.addAttribute("askToWait", clash.key().equals("registration.full"));
            return again(id, asked, answers, problems, viewer, model);
        }
        return "redirect:/events/" + id + "/registrations";
    }

    @PostMapping("/{registration}/cancellation")
    String cancel(
            @PathVariable EventId id,
            @PathVariable RegistrationId registration,
            Viewer viewer,
            RedirectAttributes flash) {
        registrations.cancel(id, registration, viewer);
        flash.addFlashAttribute("notice", "registration.cancelled");
        return "redirect:/events/" + id + "/registrations";
    }

    /** Whose people it is about, where they come with the viewer's organisation. */
    private void sponsored(@Nullable OrganizationId organization, Viewer viewer, Model model) {
        if (organization == null) return;
        registrations.checkMayRegisterFor(organization, viewer);
        model.addAttribute("sponsored", organization);
        model.addAttribute(
                "sponsoredName", organizations.names(List.of(organization)).getOrDefault(organization, ""));
    }

    private String again(
            EventId id, Questionnaire asked, Answers answers, List<Problem> problems, Viewer viewer, Model model) {
        return asked.asks() || model.containsAttribute("sponsored")
                ? questions(events.get(id, viewer), asked, answers, problems, model)
                : page.show(id, viewer, model);
    }

    private String questions(
            EventView event, Questionnaire asked, Answers answers, List<Problem> problems, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("closed", event.closed(clock.instant()));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("asked", asked);
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        return "events/registration";
    }
}
