package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.proposals.ProposalFilter;
import ieum.proposals.Proposals;
import ieum.shared.Text;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProposalExportController {
    private static final List<String> HEADS = List.of(
            "proposal.number",
            "proposal.title",
            "proposal.applicant",
            "proposal.challenge",
            "proposal.status",
            "proposal.submitted");

    private final Proposals proposals;
    private final MessageSource messages;

    ProposalExportController(Proposals proposals, MessageSource messages) {
        this.proposals = proposals;
        this.messages = messages;
    }

    @GetMapping("/proposals/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") ProposalFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = proposals.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.number(),
                        original(row.title()),
                        row.veiled() ? messages.getMessage("proposal.veiled", null, locale) : row.applicantName(),
                        original(row.challengeTitle()),
                        messages.getMessage("proposal.status." + row.status(), null, locale),
                        row.submittedAt() == null
                                ? ""
                                : row.submittedAt()
                                        .atZone(row.zone())
                                        .toOffsetDateTime()
                                        .toString()))
                .toList();
        return new Export("proposals", heads, rows).as(format);
    }

    private static String original(@Nullable Text text) {
        return text == null ? "" : text.original();
    }
}
