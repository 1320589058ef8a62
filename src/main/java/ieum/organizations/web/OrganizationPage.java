package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.organizations.Credentials;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one organisation, which comes back when an invitation was filled in wrongly. */
@Component
class OrganizationPage {
    private final Organizations organizations;
    private final Invitations invitations;
    private final Credentials credentials;
    private final Accounts accounts;

    OrganizationPage(Organizations organizations, Invitations invitations, Credentials credentials, Accounts accounts) {
        this.credentials = credentials;
        this.organizations = organizations;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    String show(OrganizationId id, Viewer viewer, Model model) {
        var organization = organizations.get(id, viewer);
        model.addAttribute("organization", organization);
        model.addAttribute("members", organizations.members(id, viewer));
        model.addAttribute("invitations", invitations.open(id, viewer));
        model.addAttribute("badges", credentials.badges(List.of(id)).getOrDefault(id, List.of()));
        model.addAttribute("claims", credentials.of(id, viewer));
        model.addAttribute("roles", MemberRole.values());
        if (organization.verifiedBy() != null && viewer.staff())
            model.addAttribute(
                    "verifier", accounts.all(List.of(organization.verifiedBy())).get(organization.verifiedBy()));
        if (!model.containsAttribute("invitationForm"))
            model.addAttribute("invitationForm", new InvitationForm("", MemberRole.EDITOR));
        if (!model.containsAttribute("verificationForm"))
            model.addAttribute("verificationForm", new VerificationForm(""));
        if (!model.containsAttribute("refusalForm")) model.addAttribute("refusalForm", new RefusalForm(""));
        return "organizations/show";
    }
}
