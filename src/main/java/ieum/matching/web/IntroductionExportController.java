package ieum.matching.web;

import ieum.matching.IntroductionFilter;
import ieum.matching.IntroductionRow;
import ieum.matching.Introductions;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class IntroductionExportController {
    private static final List<String> HEADS = List.of(
            "introduction.topic",
            "match.demand",
            "match.startup",
            "match.status",
            "introduction.waiting",
            "introduction.due",
            "introduction.changedAt");

    private final Introductions introductions;
    private final MessageSource messages;

    IntroductionExportController(Introductions introductions, MessageSource messages) {
        this.introductions = introductions;
        this.messages = messages;
    }

    @GetMapping("/introductions/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") IntroductionFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = introductions.all(filter, viewer).stream()
                .map(row -> line(row, locale))
                .toList();
        return new Export("introductions", heads, rows).as(format);
    }

    private List<Object> line(IntroductionRow row, Locale locale) {
        var due = row.due();
        return List.of(
                row.topic().original(),
                row.demandName(),
                row.startupName(),
                messages.getMessage("introduction.status." + row.status(), null, locale),
                row.waitsFor().stream()
                        .map(side -> messages.getMessage("introduction.waiting." + side, null, locale))
                        .collect(Collectors.joining(", ")),
                due == null ? "" : due.atZone(row.zone()).toOffsetDateTime().toString(),
                row.changedAt().atZone(row.zone()).toOffsetDateTime().toString());
    }
}
