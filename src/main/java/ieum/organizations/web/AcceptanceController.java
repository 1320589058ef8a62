package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.accounts.PasswordRefused;
import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link in an invitation's mail leads: the address is proven, name and password are missing. */
@Controller
@RequestMapping("/invitations/{id}/{token}")
class AcceptanceController {
    private final Invitations invitations;
    private final Accounts accounts;

    AcceptanceController(Invitations invitations, Accounts accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @GetMapping
    String show(@PathVariable InvitationId id, @PathVariable String token, Model model) {
        page(id, token, model);
        model.addAttribute("joinForm", new JoinForm("", ""));
        return "organizations/join";
    }

    @PostMapping
    String join(
            @PathVariable InvitationId id,
            @PathVariable String token,
            @Valid JoinForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws ServletException {
        var invitation = invitations.get(id, token);
        if (viewer.signedIn()) {
            invitations.accept(id, token, viewer);
        } else {
            page(id, token, model);
            if (errors.hasErrors()) return "organizations/join";
            try {
                var account = invitations.accept(id, token, form.person(), form.password());
                accounts.choose(account, Language.of(locale).orElse(Language.EN));
            } catch (PasswordRefused refused) {
                errors.rejectValue("password", "password." + refused.why());
                return "organizations/join";
            }
            request.login(invitation.email(), form.password());
        }
        flash.addFlashAttribute("notice", "member.joined");
        return "redirect:/organizations/" + invitation.organization();
    }

    private void page(InvitationId id, String token, Model model) {
        var invitation = invitations.get(id, token);
        model.addAttribute("invitation", invitation);
        model.addAttribute("known", invitations.isKnown(invitation));
    }
}
