package ieum.events.web;

import ieum.events.Announcements;
import ieum.events.Consent;
import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.RegistrationAnswers;
import ieum.events.RegistrationFilter;
import ieum.events.RegistrationRow;
import ieum.events.Registrations;
import ieum.events.TicketCode;
import ieum.events.Tickets;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tickets on the phone, and badges on paper. */
@Controller
class TicketController {
    private final Tickets tickets;
    private final Events events;
    private final Registrations registrations;
    private final RegistrationAnswers answers;
    private final Announcements announcements;
    private final Clock clock;
    private final String portal;

    TicketController(
            Tickets tickets,
            Events events,
            Registrations registrations,
            RegistrationAnswers answers,
            Announcements announcements,
            Clock clock,
            @Value("${ieum.address}") String portal) {
        this.tickets = tickets;
        this.events = events;
        this.registrations = registrations;
        this.answers = answers;
        this.announcements = announcements;
        this.clock = clock;
        this.portal = portal;
    }

    @GetMapping("/tickets/{code}")
    String show(@PathVariable String code, Viewer viewer, Model model) {
        var typed = TicketCode.of(code).orElseThrow(() -> new NotFound(code));
        var ticket = tickets.get(typed, viewer);
        model.addAttribute("ticket", ticket);
        model.addAttribute("event", ticket.event());
        model.addAttribute("announcements", announcements.list(ticket.event().id(), viewer));
        model.addAttribute("qr", qr(typed));
        return "events/ticket";
    }

    /** Whoever holds the ticket says to what they agree. */
    @PostMapping("/tickets/{code}/consents")
    String agree(
            @PathVariable String code,
            @RequestParam(name = "consents", required = false) @Nullable Set<Consent> given,
            Viewer viewer,
            RedirectAttributes flash) {
        var typed = TicketCode.of(code).orElseThrow(() -> new NotFound(code));
        answers.agree(typed, given == null ? Set.of() : given, viewer);
        flash.addFlashAttribute("notice", "consents.saved");
        return "redirect:/tickets/" + typed;
    }

    /** A badge as it is cut out of the sheet. */
    public record Badge(RegistrationRow row, QrCode qr) {}

    @GetMapping("/events/{id}/badges")
    String badges(
            @PathVariable EventId id, @ModelAttribute("filter") RegistrationFilter filter, Viewer viewer, Model model) {
        EventView event = events.getToRevise(id, viewer);
        List<Badge> badges = registrations.all(id, filter, viewer).stream()
                .map(row -> new Badge(row, qr(row.code())))
                .toList();
        model.addAttribute("event", event);
        model.addAttribute("badges", badges);
        model.addAttribute("printedAt", clock.instant());
        return "events/badges";
    }

    private QrCode qr(TicketCode code) {
        return QrCode.of(portal + "/tickets/" + code);
    }
}
