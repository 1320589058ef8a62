package ieum.proposals.web;

import ieum.accounts.Accounts;
import ieum.challenges.ChallengeView;
import ieum.organizations.Credentials;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import ieum.proposals.Gates;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStep;
import ieum.proposals.Proposals;
import ieum.shared.Deadline;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one proposal. */
@Component
class ProposalPage {
    private final Proposals proposals;
    private final Programs programs;
    private final Calls calls;
    private final Credentials credentials;
    private final Eligibility eligibility;
    private final Gates gates;
    private final Accounts accounts;

    ProposalPage(
            Proposals proposals,
            Programs programs,
            Calls calls,
            Credentials credentials,
            Eligibility eligibility,
            Gates gates,
            Accounts accounts) {
        this.eligibility = eligibility;
        this.gates = gates;
        this.credentials = credentials;
        this.proposals = proposals;
        this.programs = programs;
        this.calls = calls;
        this.accounts = accounts;
    }

    /** What one should know before answering a challenge. */
    String begin(ChallengeView challenge, Viewer viewer, Model model) {
        model.addAttribute("challenge", challenge);
        model.addAttribute("eligibility", eligibility.of(challenge.call(), viewer));
        var own = viewer.organization().orElseThrow();
        return begin(calls.get(challenge.call()), calls.deadline(challenge.call(), own, challenge.deadline()), model);
    }

    /** The same for an open call: also which centre it goes to. */
    String begin(CallId id, Viewer viewer, Model model) {
        var call = calls.get(id);
        model.addAttribute("eligibility", eligibility.of(id, viewer));
        model.addAttribute("program", programs.get(call.program()));
        var own = viewer.organization().orElseThrow();
        return begin(call, calls.deadline(id, own, null), model);
    }

    private static String begin(CallView call, Deadline deadline, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("deadline", deadline);
        return "proposals/new";
    }

    String show(ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("gate", gates.of(proposal, viewer));
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
