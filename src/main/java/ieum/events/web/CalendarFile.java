package ieum.events.web;

import ieum.events.Appointment;
import ieum.events.EventRow;
import ieum.events.EventStatus;
import ieum.events.EventView;
import ieum.events.SessionView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A calendar as RFC 5545 writes it. Moments are in UTC, so a calendar shows them in the zone of whoever looks. An entry
 * a session; where none is shown, one for the whole event.
 */
@Component
class CalendarFile {
    private static final Duration RENEWED = Duration.ofHours(1);

    private final MessageSource messages;
    private final Clock clock;
    private final String portal;

    CalendarFile(
            MessageSource messages,
            Clock clock,
            @org.springframework.beans.factory.annotation.Value("${ieum.address}") String portal) {
        this.messages = messages;
        this.clock = clock;
        this.portal = portal;
    }

    /** To be read once, or again and again: calendars that have subscribed ask every hour. */
    ResponseEntity<byte[]> file(List<EventView> events, Locale locale) {
        return answer(events.stream().flatMap(event -> entries(event, locale)).toList(), "event.ics", locale);
    }

    /** With the meetings of whoever asks. */
    ResponseEntity<byte[]> file(EventView event, List<Appointment> appointments, Locale locale) {
        return answer(
                Stream.concat(entries(event, locale), appointments.stream().map(one -> appointment(event, one, locale)))
                        .toList(),
                "event.ics",
                locale);
    }

    private VEvent appointment(EventView event, Appointment one, Locale locale) {
        var table = one.table() == null
                ? messages.getMessage("appointment.tableOf", new Object[] {String.valueOf(one.host())}, locale)
                : messages.getMessage("appointment.table", new Object[] {one.table()}, locale);
        return entry(
                event.status(),
                one.id(),
                one.startsAt(),
                one.endsAt(),
                messages.getMessage("appointment.with", new Object[] {one.with()}, locale),
                event.text().title().original() + " · " + table,
                table + ", "
                        + (one.site() == null
                                ? place(event.text().venue(), event.text().address())
                                : one.site()),
                page(event));
    }

    /** Each event as one entry. */
    ResponseEntity<byte[]> list(List<EventRow> events, Locale locale) {
        return answer(events.stream().map(this::row).toList(), "events.ics", locale);
    }

    /** Where calendar programs subscribe: an address that opens them, and the same to be typed into one. */
    public record Feed(String subscribe, String address) {}

    /** In the language of whoever subscribes. */
    Feed feed(String path, Locale locale) {
        var address = portal + path + (path.contains("?") ? "&" : "?") + "lang=" + locale.getLanguage();
        return new Feed(address.replaceFirst("^https?:", "webcal:"), address);
    }

    private ResponseEntity<byte[]> answer(List<VEvent> entries, String name, Locale locale) {
        var calendar = new Calendar(new ComponentList<CalendarComponent>(entries));
        calendar.add(new ProdId("-//Ieum//Events//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), RENEWED.toString()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", RENEWED.toString()));
        var bytes = new ByteArrayOutputStream();
        try {
            // a calendar without entries is right where nothing is chosen or left
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    private Stream<VEvent> entries(EventView event, Locale locale) {
        return event.sessions().isEmpty()
                ? Stream.of(whole(event))
                : event.sessions().stream().map(session -> part(event, session, locale));
    }

    private VEvent row(EventRow event) {
        return entry(
                event.status(),
                event.id().value(),
                event.startsAt(),
                event.endsAt(),
                event.title().original(),
                event.organizerName(),
                event.venue(),
                URI.create(portal + "/events/" + event.id()));
    }

    private VEvent whole(EventView event) {
        var text = event.text();
        return entry(
                event.status(),
                event.id().value(),
                text.startsAt(),
                text.endsAt(),
                text.title().original(),
                text.description().original(),
                place(text.venue(), text.address()),
                page(event));
    }

    private VEvent part(EventView event, SessionView session, Locale locale) {
        var text = session.text();
        var site = session.site();
        var kind = messages.getMessage("session.kind." + text.kind(), null, locale);
        return entry(
                event.status(),
                session.id().value(),
                session.expectedAt(),
                session.expectedEnd(),
                text.title().original(),
                kind + speakers(session) + "\n" + event.text().title().original() + " · " + event.organizerName(),
                site == null
                        ? place(event.text().venue(), event.text().address())
                        : place(site.text().name(), site.text().address()),
                URI.create(page(event) + "/sessions/" + session.id()));
    }

    private URI page(EventView event) {
        return URI.create(portal + "/events/" + event.id());
    }

    private static String place(String name, String address) {
        return address.isEmpty() ? name : name + ", " + address;
    }

    private static String speakers(SessionView session) {
        return Stream.concat(
                        session.speakers().stream()
                                .map(speaker -> speaker.text().line()),
                        Stream.of(session.text().speaker()))
                .filter(words -> !words.isEmpty())
                .map(words -> " · " + words)
                .collect(Collectors.joining());
    }

    private VEvent entry(
            EventStatus status,
            UUID id,
            Instant from,
            Instant until,
            String title,
            String description,
            String place,
            URI page) {
        var entry = new VEvent(from, until, title);
        entry.add(new Uid(id + "@ieum"));
        entry.replace(new DtStamp(clock.instant()));
        entry.add(new Location(place));
        entry.add(new Description(description));
        entry.add(new Url(page));
        entry.add(new Status(status(status)));
        return entry;
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case DRAFT -> Status.VALUE_TENTATIVE;
            case PUBLISHED -> Status.VALUE_CONFIRMED;
            case CANCELLED -> Status.VALUE_CANCELLED;
        };
    }
}
