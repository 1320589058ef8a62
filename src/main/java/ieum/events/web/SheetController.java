package ieum.events.web;

import static java.util.stream.Collectors.toCollection;

import ieum.events.Appointment;
import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.PersonalProgrammes;
import ieum.events.RegistrationFilter;
import ieum.events.RegistrationRow;
import ieum.events.Registrations;
import ieum.events.TicketCode;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.web.PdfSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What is printed for an event: its agenda, the badges, and one's own programme. */
@Controller
class SheetController {
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;

    private final Events events;
    private final Registrations registrations;
    private final PersonalProgrammes programmes;
    private final PdfSheets sheets;
    private final MessageSource messages;
    private final String portal;

    SheetController(
            Events events,
            Registrations registrations,
            PersonalProgrammes programmes,
            PdfSheets sheets,
            MessageSource messages,
            @Value("${ieum.address}") String portal) {
        this.events = events;
        this.registrations = registrations;
        this.programmes = programmes;
        this.sheets = sheets;
        this.messages = messages;
        this.portal = portal;
    }

    /** With exactly the sessions that the viewer sees on the page. */
    @GetMapping("/events/{id}/agenda.pdf")
    ResponseEntity<byte[]> agenda(@PathVariable EventId id, Viewer viewer, Locale locale) {
        return agenda(events.get(id, viewer), List.of(), messages.getMessage("event.agenda", null, locale), "agenda");
    }

    /** What is chosen; as long as nothing is, everything. */
    @GetMapping("/tickets/{code}/programme.pdf")
    ResponseEntity<byte[]> programme(@PathVariable String code, Viewer viewer, Locale locale) {
        var programme = programmes.get(TicketCode.of(code).orElseThrow(() -> new NotFound(code)), viewer);
        var ticket = programme.ticket();
        var name = ticket.isNumbered()
                ? messages.getMessage("registration.numbered", new Object[] {ticket.person()}, locale)
                : ticket.person();
        return agenda(
                programme.chosen().isEmpty() ? programme.event() : programme.withChosen(),
                programme.appointments(),
                messages.getMessage("programme.of", new Object[] {name}, locale),
                "programme");
    }

    /** A badge as a sheet shows it, the code as a picture. */
    public record Badge(RegistrationRow row, String qr) {}

    @GetMapping("/events/{id}/badges.pdf")
    ResponseEntity<byte[]> badges(
            @PathVariable EventId id, @ModelAttribute("filter") RegistrationFilter filter, Viewer viewer) {
        var event = events.getToRevise(id, viewer);
        var badges = registrations.all(id, filter, viewer).stream()
                .map(row -> new Badge(row, QrCode.png(portal + "/tickets/" + row.code())))
                .toList();
        return sheets.of("events/pdf/badges", Map.of("event", event, "sheets", sheets(badges)), "badges");
    }

    private ResponseEntity<byte[]> agenda(
            EventView event, List<Appointment> appointments, String heading, String name) {
        return sheets.of(
                "events/pdf/agenda", Map.of("event", event, "appointments", appointments, "heading", heading), name);
    }

    /** Sheets of rows; where the last row is not full, nothing. */
    private static List<List<List<@Nullable Badge>>> sheets(List<Badge> badges) {
        var all = new ArrayList<List<List<@Nullable Badge>>>();
        var each = COLUMNS * ROWS;
        for (int sheet = 0; sheet < badges.size(); sheet += each) {
            var rows = new ArrayList<List<@Nullable Badge>>();
            for (int row = sheet; row < Math.min(badges.size(), sheet + each); row += COLUMNS) {
                var from = row;
                rows.add(IntStream.range(from, from + COLUMNS)
                        .mapToObj(at -> at < badges.size() ? badges.get(at) : null)
                        .collect(toCollection(ArrayList::new)));
            }
            all.add(rows);
        }
        return all;
    }
}
