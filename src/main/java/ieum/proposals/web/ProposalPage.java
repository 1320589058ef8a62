package ieum.proposals.web;

import ieum.accounts.Accounts;
import ieum.organizations.Credentials;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStep;
import ieum.proposals.Proposals;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one proposal. */
@Component
class ProposalPage {
    private final Proposals proposals;
    private final Programs programs;
    private final Credentials credentials;
    private final Accounts accounts;

    ProposalPage(Proposals proposals, Programs programs, Credentials credentials, Accounts accounts) {
        this.credentials = credentials;
        this.proposals = proposals;
        this.programs = programs;
        this.accounts = accounts;
    }

    String show(ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute(
                "badges",
                credentials.badges(List.of(proposal.applicant())).getOrDefault(proposal.applicant(), List.of()));
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
