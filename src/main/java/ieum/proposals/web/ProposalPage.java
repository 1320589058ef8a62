package ieum.proposals.web;

import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStep;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one proposal. */
@Component
class ProposalPage {
    private final Proposals proposals;
    private final WaitList waitList;
    private final Programs programs;
    private final Accounts accounts;

    ProposalPage(Proposals proposals, WaitList waitList, Programs programs, Accounts accounts) {
        this.proposals = proposals;
        this.waitList = waitList;
        this.programs = programs;
        this.accounts = accounts;
    }

    String show(ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("waiting", waitList.of(proposal).orElse(null));
        model.addAttribute("oversight", programs.oversight(proposal.program()));
        model.addAttribute(
                "people",
                accounts.all(proposal.history().stream()
                        .map(ProposalStep::by)
                        .distinct()
                        .toList()));
        return "proposals/show";
    }
}
