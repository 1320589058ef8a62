package ieum.proposals.web;

import ieum.accounts.Accounts;
import ieum.challenges.ChallengeView;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.Alikes;
import ieum.proposals.BlindStages;
import ieum.proposals.Gates;
import ieum.proposals.Partners;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalStep;
import ieum.proposals.Proposals;
import ieum.proposals.Revisions;
import ieum.proposals.WaitList;
import ieum.shared.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The page of one proposal. */
@Component
class ProposalPage {
    private final Proposals proposals;
    private final Revisions revisions;
    private final WaitList waitList;
    private final Alikes alikes;
    private final Partners partners;
    private final Passages passages;
    private final Programs programs;
    private final Calls calls;
    private final Credentials credentials;
    private final Eligibility eligibility;
    private final Gates gates;
    private final BlindStages blindStages;
    private final Accounts accounts;

    ProposalPage(
            Proposals proposals,
            Partners partners,
            Passages passages,
            Revisions revisions,
            WaitList waitList,
            Alikes alikes,
            Programs programs,
            Calls calls,
            Credentials credentials,
            Eligibility eligibility,
            Gates gates,
            BlindStages blindStages,
            Accounts accounts) {
        this.eligibility = eligibility;
        this.gates = gates;
        this.blindStages = blindStages;
        this.credentials = credentials;
        this.proposals = proposals;
        this.partners = partners;
        this.passages = passages;
        this.revisions = revisions;
        this.waitList = waitList;
        this.alikes = alikes;
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

    private String begin(CallView call, Deadline deadline, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("blind", !blindStages.of(call.id()).isEmpty());
        model.addAttribute("deadline", deadline);
        return "proposals/new";
    }

    /** In one transaction, so that what several doors ask is read once; it is over before the page is drawn. */
    @Transactional(readOnly = true)
    String show(ProposalId id, Viewer viewer, Model model) {
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("gate", gates.of(proposal, viewer));
        model.addAttribute("blind", proposals.isVeiled(id));
        model.addAttribute(
                "badges",
                credentials.badges(List.of(proposal.applicant())).getOrDefault(proposal.applicant(), List.of()));
        model.addAttribute("alikes", alikes.of(id, viewer));
        model.addAttribute("waiting", waitList.of(proposal).orElse(null));
        var entrusted = proposals.isEntrusted(id, viewer);
        model.addAttribute("entrusted", entrusted);
        model.addAttribute("stages", entrusted ? List.of() : passages.of(proposal));
        model.addAttribute(
                "changing",
                proposal.status() == ProposalStatus.SUBMITTED
                        && proposal.appliedBy(viewer)
                        && revisions.isBegun(id, viewer));
        model.addAttribute("joint", !partners.of(id, viewer).isEmpty());
        model.addAttribute("oversight", programs.oversight(proposal.program()));
        model.addAttribute(
                "people",
                accounts.all(proposal.history().stream()
                        .map(ProposalStep::by)
                        .distinct()
                        .toList()));
        return "proposals/show";
    }

    /** The calls of a programme to choose from; none where there is no choice. */
    Map<CallId, String> calls(ProgramId program) {
        var choices = new LinkedHashMap<CallId, String>();
        calls.of(program).forEach(call -> choices.put(call.id(), call.title().original()));
        return choices.size() > 1 ? choices : Map.of();
    }

    /** The centres of a programme in the same way. */
    Map<OrganizationId, String> centres(ProgramId program) {
        var choices = new LinkedHashMap<OrganizationId, String>();
        programs.get(program).tracks().forEach(track -> choices.put(track.centre(), track.centreName()));
        return choices.size() > 1 ? choices : Map.of();
    }
}
