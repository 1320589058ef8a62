package ieum.proposals.web;

import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.VersionView;
import ieum.proposals.Versions;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a proposal said at other times, and what changed between two of them. */
@Controller
@RequestMapping("/proposals/{id}/versions")
class VersionController {
    private final Versions versions;
    private final Proposals proposals;
    private final VersionComparison comparison;
    private final Accounts accounts;

    VersionController(Versions versions, Proposals proposals, VersionComparison comparison, Accounts accounts) {
        this.versions = versions;
        this.proposals = proposals;
        this.comparison = comparison;
        this.accounts = accounts;
    }

    @GetMapping
    String index(@PathVariable ProposalId id, Viewer viewer, Model model) {
        list(id, viewer, model);
        return "proposals/versions";
    }

    @GetMapping("/difference")
    String compare(
            @PathVariable ProposalId id,
            @RequestParam String from,
            @RequestParam String to,
            Viewer viewer,
            Model model) {
        list(id, viewer, model);
        var older = versions.get(id, from, viewer);
        var newer = versions.get(id, to, viewer);
        model.addAttribute("older", older.version());
        model.addAttribute("newer", newer.version());
        model.addAttribute("changes", comparison.between(older, newer));
        return "proposals/difference";
    }

    @GetMapping("/{version}")
    String show(@PathVariable ProposalId id, @PathVariable String version, Viewer viewer, Model model) {
        var content = versions.get(id, version, viewer);
        model.addAttribute("proposal", proposals.get(id, viewer));
        model.addAttribute("version", content.version());
        model.addAttribute("content", content);
        if (content.version().wasSubmitted()) model.addAttribute("intact", versions.isIntact(id, version, viewer));
        return "proposals/version";
    }

    @PostMapping("/{version}/restoration")
    String restore(@PathVariable ProposalId id, @PathVariable String version, Viewer viewer, RedirectAttributes flash) {
        versions.restore(id, version, viewer);
        flash.addFlashAttribute("notice", "version.restored");
        return "redirect:/proposals/" + id + "/edit";
    }

    private void list(ProposalId id, Viewer viewer, Model model) {
        var all = versions.of(id, viewer);
        model.addAttribute("proposal", proposals.get(id, viewer));
        model.addAttribute("versions", all);
        model.addAttribute(
                "people",
                accounts.all(all.stream()
                        .map(VersionView::by)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }
}
