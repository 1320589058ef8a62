package ieum.events.web;

import ieum.events.CategoryId;
import ieum.events.CategoryView;
import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** As what people may come to an event, one by one. */
@Controller
@RequestMapping("/events/{id}/categories")
class CategoryController {
    private final Events events;

    CategoryController(Events events) {
        this.events = events;
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("categoryForm", CategoryForm.empty());
        return page(event, null, model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid CategoryForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(event, null, model);
        events.addCategory(id, form.toText(event.text().title().language()), viewer);
        flash.addFlashAttribute("notice", "category.added");
        return "redirect:/events/" + id;
    }

    @GetMapping("/{category}/edit")
    String edit(@PathVariable EventId id, @PathVariable CategoryId category, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        var found = category(event, category);
        model.addAttribute("categoryForm", CategoryForm.of(found));
        return page(event, found, model);
    }

    @PostMapping("/{category}")
    String update(
            @PathVariable EventId id,
            @PathVariable CategoryId category,
            @Valid CategoryForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var found = category(event, category);
        if (errors.hasErrors()) return page(event, found, model);
        try {
            events.reviseCategory(id, category, form.toText(found.text().name().language()), viewer);
        } catch (Clash clash) {
            errors.rejectValue("capacity", clash.key(), clash.arguments(), null);
            return page(event, found, model);
        }
        flash.addFlashAttribute("notice", "category.saved");
        return "redirect:/events/" + id;
    }

    @PostMapping("/{category}/removal")
    String remove(
            @PathVariable EventId id, @PathVariable CategoryId category, Viewer viewer, RedirectAttributes flash) {
        events.removeCategory(id, category, viewer);
        flash.addFlashAttribute("notice", "category.removed");
        return "redirect:/events/" + id;
    }

    private static CategoryView category(EventView event, CategoryId id) {
        return event.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static String page(EventView event, @Nullable CategoryView category, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("category", category);
        return "events/category";
    }
}
