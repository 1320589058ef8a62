package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who comes, as a file. */
@Controller
class RegistrationExportController {
    private final Events events;
    private final Registrations registrations;
    private final MessageSource messages;

    RegistrationExportController(Events events, Registrations registrations, MessageSource messages) {
        this.events = events;
        this.registrations = registrations;
        this.messages = messages;
    }

    @GetMapping("/events/{id}/registrations/export.{format}")
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
