package ieum.reviews.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.reviews.Bids;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a call asks its reviewers for bids, and until when. */
@Controller
@RequestMapping("/calls/{id}/bidding")
class BiddingController {
    private final Bids bids;
    private final Calls calls;
    private final Clock clock;

    BiddingController(Bids bids, Calls calls, Clock clock) {
        this.bids = bids;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable CallId id, Viewer viewer, Model model) {
        model.addAttribute(
                "biddingForm",
                BiddingForm.of(
                        bids.closesAt(id, viewer).orElse(null), calls.get(id).zone()));
        return page(id, viewer, model);
    }

    @PostMapping
    String open(
            @PathVariable CallId id,
            @Valid BiddingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            var closesAt = Objects.requireNonNull(form.closesAt());
            bids.open(id, closesAt.atZone(calls.get(id).zone()).toInstant(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("closesAt", clash.key());
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "bidding.opened");
        return "redirect:/calls/" + id + "/bidding";
    }

    @PostMapping("/end")
    String close(@PathVariable CallId id, Viewer viewer, RedirectAttributes flash) {
        bids.close(id, viewer);
        flash.addFlashAttribute("notice", "bidding.closed");
        return "redirect:/calls/" + id + "/bidding";
    }

    private String page(CallId id, Viewer viewer, Model model) {
        var closesAt = bids.closesAt(id, viewer).orElse(null);
        var bidders = bids.bidders(id, viewer);
        model.addAttribute("call", calls.getToRevise(id, viewer));
        model.addAttribute("closesAt", closesAt);
        model.addAttribute("open", closesAt != null && clock.instant().isBefore(closesAt));
        model.addAttribute("bidders", bidders);
        model.addAttribute(
                "made", bidders.stream().filter(one -> one.bids() > 0).count());
        return "reviews/bidding";
    }
}
