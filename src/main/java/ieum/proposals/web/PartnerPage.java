package ieum.proposals.web;

import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationRow;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.proposals.Gates;
import ieum.proposals.Partner;
import ieum.proposals.Partners;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Revisions;
import ieum.shared.web.Currencies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of those who propose together. */
@Component
class PartnerPage {
    private final Revisions revisions;
    private final Partners partners;
    private final CallParts parts;
    private final Organizations organizations;
    private final Gates gates;
    private final Currencies currencies;

    PartnerPage(
            Revisions revisions,
            Partners partners,
            CallParts parts,
            Organizations organizations,
            Gates gates,
            Currencies currencies) {
        this.revisions = revisions;
        this.partners = partners;
        this.parts = parts;
        this.organizations = organizations;
        this.gates = gates;
        this.currencies = currencies;
    }

    String show(ProposalId id, String q, Viewer viewer, Model model) {
        var proposal = revisions.draft(id, viewer);
        var all = partners.of(id, viewer);
        var own = all.stream()
                .filter(partner -> viewer.writesFor(partner.organization()))
                .findFirst();
        model.addAttribute("proposal", proposal);
        model.addAttribute("partners", all);
        model.addAttribute("own", own.orElse(null));
        model.addAttribute("parts", parts.of(proposal.call()));
        model.addAttribute("funders", funders(proposal.call()));
        model.addAttribute("partChoices", choices(proposal.call()));
        model.addAttribute("currencies", currencies.all());
        model.addAttribute(
                "writes",
                proposal.status() == ProposalStatus.DRAFT
                        && !proposal.isRevision()
                        && viewer.writesFor(proposal.applicant()));
        if (proposal.status() == ProposalStatus.DRAFT) {
            model.addAttribute("standing", partners.standing(id, viewer));
            model.addAttribute("findings", gates.ahead(proposal, viewer).forSeveral());
        }
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? List.of() : found(q, viewer));
        if (!model.containsAttribute("contributionForm")) model.addAttribute("contributionForm", form(own));
        return "proposals/partners";
    }

    private static ContributionForm form(Optional<Partner> own) {
        return own.map(partner -> ContributionForm.of(partner.contribution()))
                .orElseGet(() -> new ContributionForm(null, "", "", ""));
    }

    private Map<OrganizationId, String> funders(CallId call) {
        return organizations.names(parts.of(call).stream().map(CallPart::funder).toList());
    }

    private Map<Integer, String> choices(CallId call) {
        var names = funders(call);
        var choices = new LinkedHashMap<Integer, String>();
        List<CallPart> all = parts.of(call);
        for (var part : all)
            choices.put(part.number(), part.title().original() + " – " + names.getOrDefault(part.funder(), ""));
        return choices;
    }

    /** With what everyone may read of them, so that whoever looks for one that meets a rule recognises it. */
    private List<OrganizationRow> found(String words, Viewer viewer) {
        return organizations.list(OrganizationFilter.words(words), viewer, 1).rows().stream()
                .filter(row -> row.kind().proposes())
                .toList();
    }
}
