package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SiteId;
import ieum.events.SiteView;
import ieum.events.Sites;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The places of an event and the ways between them. */
@Controller
@RequestMapping("/events/{id}/sites")
class SiteController {
    private final Events events;
    private final Sites sites;

    SiteController(Events events, Sites sites) {
        this.events = events;
        this.sites = sites;
    }

    @GetMapping
    String index(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("sites", sites.list(id, viewer));
        model.addAttribute("times", new SiteTable(sites.travelTimes(id, viewer)));
        return "events/sites";
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("siteForm", SiteForm.empty());
        return page(event, null, List.of(), model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid SiteForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(event, null, List.of(), model);
        try {
            var site = sites.add(id, form.toText(), viewer);
            flash.addFlashAttribute("notice", "site.added");
            // the ways to the others are asked for next
            return "redirect:/events/" + id + "/sites"
                    + (sites.list(id, viewer).size() > 1 ? "/" + site + "/edit" : "");
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return page(event, null, List.of(), model);
        }
    }

    @GetMapping("/{site}/edit")
    String edit(@PathVariable EventId id, @PathVariable SiteId site, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        var all = sites.list(id, viewer);
        model.addAttribute("siteForm", SiteForm.of(find(site, all), all, sites.travelTimes(id, viewer)));
        return page(event, site, all, model);
    }

    @PostMapping("/{site}")
    String update(
            @PathVariable EventId id,
            @PathVariable SiteId site,
            @Valid SiteForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var all = sites.list(id, viewer);
        find(site, all);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, site, all, model);
        sites.revise(id, site, form.toText(), form.toMinutes(), viewer);
        flash.addFlashAttribute("notice", "site.saved");
        return "redirect:/events/" + id + "/sites";
    }

    @PostMapping("/{site}/removal")
    String remove(@PathVariable EventId id, @PathVariable SiteId site, Viewer viewer, RedirectAttributes flash) {
        sites.remove(id, site, viewer);
        flash.addFlashAttribute("notice", "site.removed");
        return "redirect:/events/" + id + "/sites";
    }

    private static SiteView find(SiteId id, List<SiteView> all) {
        return all.stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private static String page(EventView event, @Nullable SiteId site, List<SiteView> all, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("site", site);
        model.addAttribute(
                "others", all.stream().filter(other -> !other.id().equals(site)).toList());
        return "events/site";
    }
}
