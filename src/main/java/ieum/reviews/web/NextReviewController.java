package ieum.reviews.web;

import ieum.organizations.Viewer;
import ieum.reviews.ReviewQueues;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click from a mail to the first open review. */
@Controller
class NextReviewController {
    private final ReviewQueues queues;

    NextReviewController(ReviewQueues queues) {
        this.queues = queues;
    }

    @GetMapping("/reviews/next")
    String next(Viewer viewer, RedirectAttributes flash) {
        return queues.first(viewer)
                .map(id -> "redirect:/proposals/" + id + "/review")
                .orElseGet(() -> {
                    flash.addFlashAttribute("notice", "review.noneLeft");
                    return "redirect:/";
                });
    }
}
