package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.proposals.Closings;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is submitted at closing if nobody presses the button: seen before it is chosen. */
@Controller
@RequestMapping("/proposals/{id}/closing")
class ClosingController {
    private final Closings closings;
    private final Proposals proposals;

    ClosingController(Closings closings, Proposals proposals) {
        this.closings = closings;
        this.proposals = proposals;
    }

    @GetMapping
    String show(@PathVariable ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        if (proposal.status() != ProposalStatus.DRAFT || !proposal.appliedBy(viewer))
            return "redirect:/proposals/" + id;
        model.addAttribute("proposal", proposal);
        model.addAttribute("closing", closings.of(id, viewer).orElse(null));
        model.addAttribute("preview", closings.preview(id, viewer).orElse(null));
        return "proposals/closing";
    }

    @PostMapping
    String choose(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        closings.choose(id, viewer);
        flash.addFlashAttribute("notice", "closing.chosen");
        return "redirect:/proposals/" + id + "/closing";
    }

    @PostMapping("/removal")
    String cancel(@PathVariable ProposalId id, Viewer viewer, RedirectAttributes flash) {
        closings.cancel(id, viewer);
        flash.addFlashAttribute("notice", "closing.cancelled");
        return "redirect:/proposals/" + id + "/closing";
    }
}
