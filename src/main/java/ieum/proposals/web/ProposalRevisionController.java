package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.proposals.Partners;
import ieum.proposals.ProposalId;
import ieum.proposals.Revisions;
import ieum.proposals.Versions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing what was submitted: what counts goes on counting until the change is submitted. */
@Controller
@RequestMapping("/proposals/{id}/revision")
class ProposalRevisionController {
    private final Revisions revisions;
    private final Versions versions;
    private final Partners partners;
    private final VersionComparison comparison;

    ProposalRevisionController(
            Revisions revisions, Versions versions, Partners partners, VersionComparison comparison) {
        this.revisions = revisions;
        this.versions = versions;
        this.partners = partners;
        this.comparison = comparison;
    }

    /** What would change; also for those who propose together, before they agree. */
    @GetMapping
    String show(@PathVariable ProposalId id, Viewer viewer, Model model) {
        var draft = revisions.draft(id, viewer);
        if (!draft.isRevision()) return "redirect:/proposals/" + id;
        model.addAttribute("proposal", draft);
        model.addAttribute("joint", !partners.of(id, viewer).isEmpty());
        model.addAttribute(
                "changes", comparison.between(versions.get(id, "now", viewer), versions.get(id, "change", viewer)));
        return "proposals/revision";
    }

    @PostMapping
    String begin(@PathVariable ProposalId id, Viewer viewer) {
        revisions.begin(id, viewer);
        return "redirect:/proposals/" + id + "/edit";
    }

    @PostMapping("/removal")
    String drop(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        revisions.drop(id, viewer);
        flash.addFlashAttribute("notice", "revision.dropped");
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/submission")
    String submit(@PathVariable ProposalId id, Viewer viewer) {
        revisions.submit(id, viewer);
        return "redirect:/proposals/" + id + "/receipt";
    }
}
