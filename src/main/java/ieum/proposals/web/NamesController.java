package ieum.proposals.web;

import ieum.organizations.Viewer;
import ieum.proposals.BlindStages;
import ieum.proposals.NameCheck;
import ieum.proposals.ProposalId;
import ieum.proposals.Revisions;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where a draft names those who apply, as a page and as a part of the page on which it is checked. */
@Controller
class NamesController {
    private final NameCheck check;
    private final Revisions revisions;
    private final BlindStages blindStages;

    NamesController(NameCheck check, Revisions revisions, BlindStages blindStages) {
        this.check = check;
        this.revisions = revisions;
        this.blindStages = blindStages;
    }

    @GetMapping("/proposals/{id}/names")
    String names(
            @PathVariable ProposalId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("names", check.of(id, viewer));
        var draft = revisions.draft(id, viewer);
        model.addAttribute("proposal", draft);
        model.addAttribute("blind", !blindStages.of(draft.call()).isEmpty());
        return part ? "proposals/names :: found" : "proposals/names";
    }
}
