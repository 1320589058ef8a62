package ieum.challenges.web;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From draft to public: the owner offers it, the centre publishes it or gives it back, either closes it. */
@Controller
@RequestMapping("/challenges/{id}")
class OfferController {
    private final Challenges challenges;

    OfferController(Challenges challenges) {
        this.challenges = challenges;
    }

    @PostMapping("/offer")
    String offer(@PathVariable ChallengeId id, Viewer viewer, RedirectAttributes flash) {
        challenges.offer(id, viewer);
        return done(id, "challenge.offered", flash);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable ChallengeId id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes flash) {
        if (remark.isBlank()) throw new Clash("challenge.needsRemark");
        challenges.giveBack(id, remark, viewer);
        flash.addFlashAttribute("notice", "challenge.returned");
        // for the centre it is a draft of somebody else's again
        return "redirect:/";
    }

    @PostMapping("/publication")
    String publish(@PathVariable ChallengeId id, Viewer viewer, RedirectAttributes flash) {
        challenges.publish(id, viewer);
        return done(id, "challenge.published", flash);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable ChallengeId id,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            RedirectAttributes flash) {
        challenges.close(id, remark, viewer);
        return done(id, "challenge.closed", flash);
    }

    private static String done(ChallengeId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/challenges/" + id;
    }
}
