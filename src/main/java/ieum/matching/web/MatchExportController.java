package ieum.matching.web;

import ieum.matching.MatchFilter;
import ieum.matching.Matches;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class MatchExportController {
    private static final List<String> HEADS =
            List.of("match.number", "match.demand", "match.startup", "match.task", "match.status", "match.proposedAt");

    private final Matches matches;
    private final MessageSource messages;

    MatchExportController(Matches matches, MessageSource messages) {
        this.matches = matches;
        this.messages = messages;
    }

    @GetMapping("/matches/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") MatchFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = matches.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.number(),
                        row.demandName(),
                        row.startupName(),
                        row.task().original(),
                        messages.getMessage("match.status." + row.status(), null, locale),
                        row.proposedAt().atZone(row.zone()).toOffsetDateTime().toString()))
                .toList();
        return new Export("matches", heads, rows).as(format);
    }
}
