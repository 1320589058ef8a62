package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ApplicantFinding;
import ieum.programs.CallRule;
import ieum.programs.CallRules;
import ieum.programs.Eligibility;
import ieum.programs.EligibilityView;
import ieum.programs.Finding;
import ieum.programs.NotEligible;
import ieum.programs.Programs;
import ieum.programs.RuleId;
import ieum.programs.Together;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those who propose meet the rules of the call: asked before they submit, and kept with what they submitted, for
 * them and for those who screen it.
 */
@Service
@Transactional
public class Gates {
    private final Eligibility eligibility;
    private final CallRules rules;
    private final Programs programs;
    private final Organizations organizations;
    private final PartnerRows partners;
    private final FindingRows rows;

    Gates(
            Eligibility eligibility,
            CallRules rules,
            Programs programs,
            Organizations organizations,
            PartnerRows partners,
            FindingRows rows) {
        this.eligibility = eligibility;
        this.rules = rules;
        this.programs = programs;
        this.organizations = organizations;
        this.partners = partners;
        this.rows = rows;
    }

    /** What the rules say of those who are writing; each reads what it has itself. */
    @Transactional(readOnly = true)
    public EligibilityView ahead(ProposalView proposal, Viewer viewer) {
        var together = together(proposal.id(), proposal.applicant());
        return proposal.isRevision()
                ? eligibility.toRevise(proposal.call(), together, viewer)
                : eligibility.toSubmit(proposal.call(), together, viewer);
    }

    boolean maySubmit(Proposal proposal) {
        return eligibility.maySubmit(proposal.aim().call(), together(proposal.id(), proposal.applicant()));
    }

    /** @throws NotEligible where a required rule is not met; that it was tried stays written */
    @Transactional(noRollbackFor = NotEligible.class)
    EligibilityView checkMaySubmit(Proposal proposal, Viewer viewer) {
        var together = together(proposal.id(), proposal.applicant());
        return eligibility.checkMaySubmit(proposal.aim().call(), together, viewer);
    }

    /** The same for what takes the place of what was submitted; what was found of that is forgotten. */
    @Transactional(noRollbackFor = NotEligible.class)
    EligibilityView checkMayRevise(Proposal proposal, Viewer viewer) {
        var together = together(proposal.id(), proposal.applicant());
        return eligibility.checkMayRevise(proposal.aim().call(), together, viewer);
    }

    void keep(ProposalId id, EligibilityView found) {
        rows.keep(id, found);
    }

    /** Before it is asked anew. */
    void forget(ProposalId id) {
        rows.forget(id);
    }

    /** For the applicant and for those who run the programme; a company reads what was written, not what was checked. */
    @Transactional(readOnly = true)
    public Gate of(ProposalView proposal, Viewer viewer) {
        var oversight = programs.oversight(proposal.program());
        if (proposal.veiled()) return new Gate(List.of(), null);
        if (!viewer.belongsTo(proposal.applicant()) && !oversight.mayRead(proposal.centre(), viewer))
            return new Gate(List.of(), null);
        var found = rows.of(proposal.id());
        if (found.isEmpty()) return new Gate(List.of(), null);
        var known = rules.all(found.stream().map(FindingRows.Row::rule).toList());
        var each = found.stream().anyMatch(FindingRows.Row::together)
                ? each(proposal.id(), known)
                : Map.<RuleId, List<ApplicantFinding>>of();
        var findings = found.stream()
                .map(row -> new Finding(
                        Objects.requireNonNull(known.get(row.rule())),
                        row.outcome(),
                        row.own(),
                        each.getOrDefault(row.rule(), List.of())))
                .sorted(Comparator.comparing(finding -> finding.rule().text().kind()))
                .toList();
        var waiver = found.getFirst().waiver();
        return new Gate(
                findings, waiver == null ? null : eligibility.waiver(waiver).orElse(null));
    }

    private Map<RuleId, List<ApplicantFinding>> each(ProposalId id, Map<RuleId, CallRule> known) {
        var found = rows.each(id);
        var names = organizations.names(
                found.stream().map(FindingRows.Each::organization).distinct().toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        FindingRows.Each::rule,
                        Collectors.mapping(
                                one -> new ApplicantFinding(
                                        one.organization(),
                                        names.getOrDefault(one.organization(), ""),
                                        one.listed(),
                                        true,
                                        one.excepted(),
                                        new Finding(
                                                Objects.requireNonNull(known.get(one.rule())),
                                                one.outcome(),
                                                one.own())),
                                Collectors.toList())));
    }

    private Together together(ProposalId id, OrganizationId applicant) {
        var all = partners.of(id).stream().filter(partner -> !partner.lead()).toList();
        return new Together(applicant, organizations(all, true), organizations(all, false));
    }

    private static List<OrganizationId> organizations(List<Partner> all, boolean joined) {
        return all.stream()
                .filter(partner -> partner.joined() == joined)
                .map(Partner::organization)
                .toList();
    }
}
