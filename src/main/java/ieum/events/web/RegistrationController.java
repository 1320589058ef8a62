package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.RegistrationFilter;
import ieum.events.RegistrationId;
import ieum.events.Registrations;
import ieum.events.Sector;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.web.Export;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final EventPage page;
    private final MessageSource messages;

    RegistrationController(Events events, Registrations registrations, EventPage page, MessageSource messages) {
        this.events = events;
        this.registrations = registrations;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @ModelAttribute("filter") RegistrationFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("views", List.of("person", "organization"));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("presences", List.of("yes", "no"));
        model.addAttribute("waiting", registrations.waiting(id, viewer));
        if (filter.isByOrganization())
            model.addAttribute("registrations", registrations.organizations(id, filter, viewer, number));
        else model.addAttribute("registrations", registrations.list(id, filter, viewer, number));
        return "events/registrations";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @ModelAttribute("filter") RegistrationFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        return (filter.isByOrganization()
                        ? organizations(id, filter, viewer, locale)
                        : persons(id, filter, viewer, locale))
                .as(format);
    }

    @PostMapping
    String register(
            @PathVariable EventId id,
            @Valid RegistrationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        try {
            var registered = registrations.register(
                    id,
                    form.category(),
                    PersonLines.of(form.persons()),
                    form.sector(),
                    Boolean.TRUE.equals(form.mayWait()),
                    viewer);
            flash.addFlashAttribute(
                    "notice", registered.waiting().isEmpty() ? "registration.done" : "registration.waits");
        } catch (Clash clash) {
            errors.rejectValue("persons", clash.key(), clash.arguments(), null);
            model.addAttribute("askToWait", clash.key().equals("registration.full"));
            return page.show(id, viewer, model);
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

    private Export persons(EventId id, RegistrationFilter filter, Viewer viewer, Locale locale) {
        var zone = events.get(id, viewer).text().zone();
        var language = Language.of(locale).orElse(Language.EN);
        var rows = registrations.all(id, filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.isNumbered()
                                ? messages.getMessage("registration.numbered", new Object[] {row.person()}, locale)
                                : row.person(),
                        row.organizationName(),
                        row.category().in(language).original(),
                        row.sector() == null ? "" : messages.getMessage("sector." + row.sector(), null, locale),
                        row.registeredAt().atZone(zone).toOffsetDateTime().toString(),
                        row.registeredBy(),
                        row.cameAt() == null
                                ? ""
                                : row.cameAt().atZone(zone).toOffsetDateTime().toString()))
                .toList();
        return new Export(
                "registrations",
                heads(
                        locale,
                        "registration.person",
                        "registration.organization",
                        "category",
                        "sector",
                        "registration.at",
                        "registration.author",
                        "checkin.came"),
                rows);
    }

    private Export organizations(EventId id, RegistrationFilter filter, Viewer viewer, Locale locale) {
        var rows = registrations.allOrganizations(id, filter, viewer).stream()
                .map(row -> List.<Object>of(row.name(), row.persons()))
                .toList();
        return new Export("organizations", heads(locale, "registration.organization", "event.persons"), rows);
    }

    private List<String> heads(Locale locale, String... keys) {
        return Stream.of(keys)
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }
}
