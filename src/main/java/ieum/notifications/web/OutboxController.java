package ieum.notifications.web;

import ieum.notifications.MailId;
import ieum.notifications.MailState;
import ieum.notifications.Outbox;
import ieum.notifications.OutboxFilter;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/outbox")
class OutboxController {
    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") OutboxFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("mails", outbox.list(filter, viewer, number));
        model.addAttribute("states", MailState.values());
        return "notifications/outbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable MailId id, Viewer viewer, Model model) {
        model.addAttribute("mail", outbox.get(id, viewer));
        return "notifications/mail";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable MailId id, Viewer viewer, RedirectAttributes flash) {
        outbox.retry(id, viewer);
        flash.addFlashAttribute("notice", "mail.retried");
        return "redirect:/outbox/" + id;
    }

    /** Shown at once and not after a redirect, for which the link would have to be kept. */
    @PostMapping("/{id}/disclosure")
    String disclose(@PathVariable MailId id, Viewer viewer, Model model) {
        model.addAttribute("link", outbox.link(id, viewer));
        return show(id, viewer, model);
    }
}
