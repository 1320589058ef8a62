package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.Cards;
import ieum.meetings.HeldFilter;
import ieum.meetings.HeldRow;
import ieum.meetings.MeetingFairs;
import ieum.meetings.ResultText;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings that people were told, and what became of them. */
@Controller
@RequestMapping("/events/{id}/meetings/held")
class HeldController {
    private final MeetingFairs fairs;
    private final Cards cards;
    private final MessageSource messages;

    HeldController(MeetingFairs fairs, Cards cards, MessageSource messages) {
        this.fairs = fairs;
        this.cards = cards;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "ALL") HeldFilter which,
            Viewer viewer,
            Model model) {
        var fair = fairs.getToRevise(id, viewer);
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("which", which);
        model.addAttribute("counts", cards.counts(id, viewer));
        model.addAttribute("held", cards.list(id, which, viewer));
        return "meetings/held";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "ALL") HeldFilter which,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var zone = fairs.getToRevise(id, viewer).event().text().zone();
        var rows = cards.list(id, which, viewer).stream()
                .map(row -> List.<Object>of(
                        row.meeting().startsAt().atZone(zone).toOffsetDateTime().toString(),
                        row.meeting().one().name(),
                        row.meeting().other().name(),
                        row.meeting().table() == null
                                ? say(
                                        "appointment.tableOf",
                                        locale,
                                        String.valueOf(row.meeting().host()))
                                : say("appointment.table", locale, row.meeting().table()),
                        say("held.outcome." + row.outcome(), locale),
                        interest(row, true, locale),
                        interest(row, false, locale),
                        row.tasks(),
                        result(row.oneResult(), locale),
                        result(row.otherResult(), locale)))
                .toList();
        var heads = Stream.of(
                        "plan.round",
                        "held.one",
                        "held.other",
                        "plan.tables",
                        "held.outcome",
                        "held.oneInterest",
                        "held.otherInterest",
                        "held.tasks",
                        "held.oneResult",
                        "held.otherResult")
                .map(key -> say(key, locale))
                .toList();
        return new Export("meetings", heads, rows).as(format);
    }

    private String interest(HeldRow row, boolean isFirst, Locale locale) {
        var interest = isFirst ? row.oneInterest() : row.otherInterest();
        return interest == null ? "" : say("card.interest." + interest, locale);
    }

    private String result(ResultText.@Nullable State state, Locale locale) {
        return state == null ? "" : say("result.state." + state, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
