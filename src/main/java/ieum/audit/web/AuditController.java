package ieum.audit.web;

import ieum.audit.AuditEntries;
import ieum.audit.AuditFilter;
import ieum.audit.AuditSeals;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/audit")
class AuditController {
    private static final List<String> HEADS = List.of(
            "audit.number",
            "audit.at",
            "audit.actor",
            "audit.email",
            "audit.act",
            "audit.code",
            "audit.thing",
            "audit.origin");

    private final AuditEntries entries;
    private final AuditSeals seals;
    private final Acts acts;
    private final MessageSource messages;

    AuditController(AuditEntries entries, AuditSeals seals, Acts acts, MessageSource messages) {
        this.entries = entries;
        this.seals = seals;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") AuditFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("entries", entries.list(filter, viewer, number));
        model.addAttribute("acts", acts.sorted(entries.acts(viewer), locale));
        seals.newest(viewer).ifPresent(seal -> model.addAttribute("seal", seal));
        seals.lastVerification(viewer).ifPresent(found -> model.addAttribute("verification", found));
        return "audit/index";
    }

    /** Moments as ISO 8601 in UTC, which sorts and calculates everywhere. */
    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") AuditFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = entries.all(filter, viewer).stream()
                .map(entry -> List.<Object>of(
                        entry.id(),
                        entry.at().toString(),
                        entry.actorName(),
                        entry.actorEmail(),
                        acts.words(entry.act(), locale),
                        entry.act(),
                        entry.thing(),
                        entry.origin()))
                .toList();
        return new Export("audit", heads, rows).as(format);
    }

    @PostMapping("/verification")
    String verify(Viewer viewer) {
        seals.verify(viewer);
        return "redirect:/audit";
    }
}
