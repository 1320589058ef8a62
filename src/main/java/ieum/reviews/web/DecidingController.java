package ieum.reviews.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.reviews.Deciding;
import ieum.shared.Clash;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many persons decide for a call. */
@Controller
@RequestMapping("/calls/{id}/deciding")
class DecidingController {
    private final Deciding deciding;
    private final Calls calls;

    DecidingController(Deciding deciding, Calls calls) {
        this.deciding = deciding;
        this.calls = calls;
    }

    /** A page of its own, or for htmx the line that the page of the call shows to staff. */
    @GetMapping
    String show(
            @PathVariable CallId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return fragment ? page(id, viewer, model) + " :: line" : page(id, viewer, model);
    }

    @PostMapping
    String set(
            @PathVariable CallId id,
            @RequestParam boolean byTwo,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        try {
            deciding.set(id, byTwo, viewer);
        } catch (Clash clash) {
            model.addAttribute("refused", clash.key());
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "deciding.saved");
        return "redirect:/calls/" + id + "/deciding";
    }

    private String page(CallId id, Viewer viewer, Model model) {
        model.addAttribute("byTwo", deciding.byTwo(id, viewer));
        model.addAttribute("call", calls.get(id));
        model.addAttribute("maySet", deciding.maySet(id, viewer));
        return "reviews/deciding";
    }
}
