package ieum.proposals;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Proposals of earlier years. Nobody acts: nothing happens, nobody is told, and there is no receipt. */
@Component
class PastProposals {
    private final ProposalRepository repository;
    private final Programs programs;
    private final Organizations organizations;
    private final Terms terms;
    private final Clock clock;

    PastProposals(
            ProposalRepository repository, Programs programs, Organizations organizations, Terms terms, Clock clock) {
        this.repository = repository;
        this.programs = programs;
        this.organizations = organizations;
        this.terms = terms;
        this.clock = clock;
    }

    List<ProposalId> add(List<HistoricProposal> proposals, Viewer viewer) {
        for (var track : proposals.stream().map(Track::of).distinct().toList())
            if (!programs.oversight(track.program).mayBroker(track.centre, viewer))
                throw new Refused("import proposals into programme " + track.program);
        var applicants = terms(proposals);
        var now = clock.instant();
        var made = proposals.stream()
                .map(past -> Proposal.historic(past, terms(past, applicants), now))
                .toList();
        var ids = repository.saveAll(made).stream().map(Proposal::id).toList();
        recordTies(proposals, ids);
        return ids;
    }

    /** That an applicant and a company had to do with each other is true of earlier years, too. */
    private void recordTies(List<HistoricProposal> proposals, List<ProposalId> ids) {
        var tied = new HashSet<List<OrganizationId>>();
        for (int number = 0; number < ids.size(); number++) {
            var past = proposals.get(number);
            var owner = past.owner();
            var at = past.submittedAt();
            if (owner == null || at == null || owner.equals(past.applicant())) continue;
            if (tied.add(List.of(past.applicant(), owner)))
                organizations.recordTie(past.applicant(), owner, TieKind.PROPOSAL, "proposal " + ids.get(number), at);
        }
    }

    private List<String> terms(HistoricProposal past, Map<OrganizationId, List<String>> applicants) {
        // a summary that is the beginning of the text says nothing new
        var found = new TreeSet<>(terms.of(past.title(), past.text()));
        found.addAll(applicants.getOrDefault(past.applicant(), List.of()));
        return List.copyOf(found);
    }

    private Map<OrganizationId, List<String>> terms(List<HistoricProposal> proposals) {
        var found = new HashMap<OrganizationId, List<String>>();
        organizations
                .names(proposals.stream()
                        .map(HistoricProposal::applicant)
                        .distinct()
                        .toList())
                .forEach((id, name) -> found.put(id, terms.ofNames(List.of(name))));
        return found;
    }

    private record Track(ProgramId program, OrganizationId centre) {
        static Track of(HistoricProposal proposal) {
            return new Track(proposal.program(), proposal.centre());
        }
    }
}
