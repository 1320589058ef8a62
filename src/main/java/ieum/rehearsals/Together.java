package ieum.rehearsals;

import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.CallView;
import ieum.proposals.Contribution;
import ieum.proposals.Partners;
import ieum.proposals.ProposalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where funders share a call, made applicants propose together: one for each part, and all of them agree. */
@Component
class Together {
    private final Partners partners;
    private final CallParts parts;
    private final Organizations organizations;

    Together(Partners partners, CallParts parts, Organizations organizations) {
        this.partners = partners;
        this.parts = parts;
        this.organizations = organizations;
    }

    void agree(RehearsalView rehearsal, CallView call, ProposalId id, int number, MadeWords words) {
        var funded = parts.of(call.id());
        if (funded.isEmpty()) return;
        var all = sharing(rehearsal.applicants(), funded, number);
        var lead = organizations.viewer(rehearsal.applicants().get(number - 1).account());
        for (var one : all.values()) {
            if (one.account().equals(lead.account())) continue;
            partners.invite(id, one.organization().orElseThrow(), lead);
            partners.join(id, one);
        }
        all.forEach((part, one) ->
                partners.write(id, new Contribution(part, words.text("rehearsal.made.text"), null), one));
        all.values().forEach(one -> partners.sign(id, partners.standing(id, one), one));
    }

    /** Applicants come from the parts in turn, see {@link Applicants}; who begins has its own. */
    private Map<Integer, Viewer> sharing(List<MadePerson> applicants, List<CallPart> funded, int number) {
        var all = new LinkedHashMap<Integer, Viewer>();
        for (int part = 0; part < funded.size(); part++) {
            var own = (number - 1) % funded.size() == part;
            var who = own ? number - 1 : part;
            if (who < applicants.size())
                all.put(
                        funded.get(part).number(),
                        organizations.viewer(applicants.get(who).account()));
        }
        return all;
    }
}
