package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal passes a gate of its call. */
@Controller
class StageController {
    private final Passages passages;

    StageController(Passages passages) {
        this.passages = passages;
    }

    @PostMapping("/proposals/{id}/stages/{stage}")
    String pass(@PathVariable ProposalId id, @PathVariable Stage stage, Viewer viewer, RedirectAttributes flash) {
        passages.pass(id, stage, viewer);
        flash.addFlashAttribute("notice", "stage.passed");
        return "redirect:/proposals/" + id;
    }
}
