package ieum.meetings.web;

import ieum.meetings.PlanView;
import ieum.meetings.PlannedView;
import ieum.shared.web.Export;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A plan as a table: meetings in their order, then the wishes that it has no room for. */
@Component
class PlanExport {
    private final MessageSource messages;

    PlanExport(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(PlanView plan, Export.Format format, Locale locale) {
        var rows = meetings(plan).map(meeting -> row(plan, meeting, locale)).toList();
        var heads = Stream.of(
                        "plan.begins",
                        "plan.ends",
                        "plan.site",
                        "plan.tables",
                        "held.one",
                        "held.other",
                        "plan.weight",
                        "interpreters.title",
                        "plan.pinned")
                .map(key -> say(key, locale))
                .toList();
        return new Export("plan-" + plan.head().number(), heads, rows).as(format);
    }

    private static Stream<PlannedView> meetings(PlanView plan) {
        var placed = plan.people().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.meeting())
                .filter(meeting -> meeting != null)
                .distinct()
                .sorted(Comparator.comparing(PlannedView::round)
                        .thenComparing(PlannedView::table, Comparator.nullsLast(Comparator.naturalOrder())));
        return Stream.concat(placed, plan.unmet().stream().map(unmet -> unmet.meeting()));
    }

    private List<Object> row(PlanView plan, PlannedView meeting, Locale locale) {
        var zone = plan.fair().event().text().zone();
        var round = plan.round(meeting.round());
        var site = round == null ? null : round.site();
        var row = new ArrayList<Object>();
        row.add(
                round == null
                        ? ""
                        : round.startsAt().atZone(zone).toOffsetDateTime().toString());
        row.add(
                round == null
                        ? ""
                        : round.endsAt().atZone(zone).toOffsetDateTime().toString());
        row.add(site == null ? "" : site.text().name());
        row.add(
                meeting.table() != null
                        ? meeting.table()
                        : meeting.host() == null ? "" : say("appointment.tableOf", locale, meeting.host()));
        row.add(meeting.one().name());
        row.add(meeting.other().name());
        row.add(meeting.weight());
        row.add(meeting.interpreter() == null ? "" : meeting.interpreter());
        row.add(meeting.pinned() ? say("plan.pinned", locale) : "");
        return row;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
