package ieum.organizations.web;

import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting, from the page of the organisation. */
@Controller
@RequestMapping("/organizations/{id}/invitations")
class InvitationController {
    private final Invitations invitations;
    private final OrganizationPage page;

    InvitationController(Invitations invitations, OrganizationPage page) {
        this.invitations = invitations;
        this.page = page;
    }

    @PostMapping
    String create(
            @PathVariable OrganizationId id,
            @Valid InvitationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page.show(id, viewer, model);
        try {
            invitations.invite(id, form.email(), form.role(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("email", clash.key(), clash.arguments(), null);
            return page.show(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "invitation.sent");
        return "redirect:/organizations/" + id;
    }

    @PostMapping("/{invitation}/revocation")
    String revoke(
            @PathVariable OrganizationId id,
            @PathVariable InvitationId invitation,
            Viewer viewer,
            RedirectAttributes flash) {
        invitations.revoke(invitation, viewer);
        flash.addFlashAttribute("notice", "invitation.revoked");
        return "redirect:/organizations/" + id;
    }
}
