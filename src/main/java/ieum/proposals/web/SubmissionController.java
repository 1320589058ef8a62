package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.proposals.BlindStages;
import ieum.proposals.Closings;
import ieum.proposals.Gates;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Check your answers, submit, withdraw. */
@Controller
@RequestMapping("/proposals/{id}")
class SubmissionController {
    private final Proposals proposals;
    private final Revisions revisions;
    private final Closings closings;
    private final Gates gates;
    private final BlindStages blindStages;

    SubmissionController(
            Proposals proposals, Revisions revisions, Closings closings, Gates gates, BlindStages blindStages) {
        this.revisions = revisions;
        this.gates = gates;
        this.blindStages = blindStages;
        this.proposals = proposals;
        this.closings = closings;
    }

    @GetMapping("/check")
    String check(@PathVariable ProposalId id, Viewer viewer, Model model) {
        var proposal = revisions.draft(id, viewer);
        if (proposal.status() != ProposalStatus.DRAFT) return "redirect:/proposals/" + id;
        model.addAttribute("proposal", proposal);
        model.addAttribute("blind", !blindStages.of(proposal.call()).isEmpty());
        model.addAttribute("closing", closings.of(id, viewer).orElse(null));
        model.addAttribute("notReady", proposals.notReady(id, viewer).orElse(null));
        model.addAttribute("eligibility", gates.ahead(proposal, viewer));
        return "proposals/check";
    }

    @PostMapping("/submission")
    String submit(@PathVariable ProposalId id, Viewer viewer) {
        proposals.submit(id, viewer);
        return "redirect:/proposals/" + id + "/receipt";
    }

    @PostMapping("/withdrawal/removal")
    String restore(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        proposals.restore(id, viewer);
        flash.addFlashAttribute("notice", "proposal.restored");
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        proposals.withdraw(id, viewer);
        flash.addFlashAttribute("notice", "proposal.withdrawn");
        return "redirect:/proposals/" + id;
    }
}
