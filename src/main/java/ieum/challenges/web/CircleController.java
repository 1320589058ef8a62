package ieum.challenges.web;

import ieum.challenges.ChallengeId;
import ieum.challenges.Circles;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way into the closed circle of a challenge. */
@Controller
@RequestMapping("/challenges/{id}")
class CircleController {
    private final Circles circles;

    CircleController(Circles circles) {
        this.circles = circles;
    }

    @PostMapping("/access-requests")
    String request(@PathVariable ChallengeId id, Viewer viewer, RedirectAttributes flash) {
        circles.request(id, viewer);
        return done(id, "access.requested", flash);
    }

    @PostMapping("/readers")
    String name(
            @PathVariable ChallengeId id,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            Viewer viewer,
            RedirectAttributes flash) {
        if (organization == null) throw new Clash("access.chooseOrganization");
        circles.name(id, organization, viewer);
        return done(id, "access.named", flash);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable ChallengeId id, Viewer viewer, RedirectAttributes flash) {
        circles.accept(id, viewer);
        return done(id, "access.accepted", flash);
    }

    private static String done(ChallengeId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/challenges/" + id;
    }
}
