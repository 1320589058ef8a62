package ieum.notifications.web;

import ieum.notifications.NoticeId;
import ieum.notifications.Notices;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/notices")
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String index(@RequestParam(name = "page", defaultValue = "1") int number, Viewer viewer, Model model) {
        model.addAttribute("notices", notices.list(viewer, number));
        return "notifications/notices";
    }

    /** A link and no form, so that it opens in another tab too; following it once more changes nothing. */
    @GetMapping("/{id}")
    String open(@PathVariable NoticeId id, Viewer viewer) {
        return "redirect:" + notices.open(id, viewer);
    }

    @PostMapping("/reading")
    String readAll(Viewer viewer, RedirectAttributes flash) {
        notices.readAll(viewer);
        flash.addFlashAttribute("notice", "notices.readAll");
        return "redirect:/notices";
    }
}
