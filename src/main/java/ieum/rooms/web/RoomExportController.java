package ieum.rooms.web;

import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.rooms.Rooms;
import ieum.rooms.Seat;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The draft of a room as a table. */
@Controller
class RoomExportController {
    private static final List<String> HEADS = List.of(
            "room.challenge",
            "room.company",
            "room.points",
            "room.place.challenge",
            "room.place.company",
            "room.wish",
            "room.state");

    private final Rooms rooms;
    private final MessageSource messages;

    RoomExportController(Rooms rooms, MessageSource messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @GetMapping("/programs/{id}/room/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable ProgramId id, @PathVariable Export.Format format, Viewer viewer, Locale locale) {
        var heads = HEADS.stream().map(head -> say(head, locale)).toList();
        var rows =
                rooms.seats(id, viewer).stream().map(seat -> line(seat, locale)).toList();
        return new Export("room", heads, rows).as(format);
    }

    private List<Object> line(Seat seat, Locale locale) {
        var wish = seat.wish();
        var status = seat.status();
        return List.of(
                seat.title().original(),
                seat.name(),
                Objects.requireNonNullElse(seat.points(), ""),
                seat.ofChallenge() == 0 ? "" : seat.ofChallenge(),
                seat.ofCompany() == 0 ? "" : seat.ofCompany(),
                wish == null ? "" : say("room.wish." + wish, locale),
                status == null ? say("room.draft", locale) : say("introduction.status." + status, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
