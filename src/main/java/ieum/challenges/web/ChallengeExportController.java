package ieum.challenges.web;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.Challenges;
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
class ChallengeExportController {
    private static final List<String> HEADS = List.of(
            "challenge.number",
            "challenge.title",
            "challenge.owner",
            "challenge.centre",
            "challenge.status",
            "challenge.disclosure",
            "challenge.readiness",
            "challenge.deadline");

    private final Challenges challenges;
    private final MessageSource messages;

    ChallengeExportController(Challenges challenges, MessageSource messages) {
        this.challenges = challenges;
        this.messages = messages;
    }

    @GetMapping("/challenges/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") ChallengeFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = challenges.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.number(),
                        row.title().original(),
                        row.ownerName(),
                        row.centreName(),
                        messages.getMessage("challenge.status." + row.status(), null, locale),
                        messages.getMessage("challenge.disclosure." + row.disclosure(), null, locale),
                        row.readiness() == null ? "" : row.readiness(),
                        row.deadline().atZone(row.zone()).toOffsetDateTime().toString()))
                .toList();
        return new Export("challenges", heads, rows).as(format);
    }
}
