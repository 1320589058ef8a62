package ieum.organizations.web;

import ieum.accounts.AccountId;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/organizations/{id}/members/{account}")
class MemberController {
    private final Organizations organizations;

    MemberController(Organizations organizations) {
        this.organizations = organizations;
    }

    @PostMapping("/role")
    String changeRole(
            @PathVariable OrganizationId id,
            @PathVariable AccountId account,
            @RequestParam MemberRole role,
            Viewer viewer,
            RedirectAttributes flash) {
        organizations.changeRole(id, account, role, viewer);
        flash.addFlashAttribute("notice", "member.roleChanged");
        return "redirect:/organizations/" + id;
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable OrganizationId id, @PathVariable AccountId account, Viewer viewer, RedirectAttributes flash) {
        organizations.remove(id, account, viewer);
        flash.addFlashAttribute("notice", "member.removed");
        return viewer.account().equals(account) ? "redirect:/" : "redirect:/organizations/" + id;
    }
}
