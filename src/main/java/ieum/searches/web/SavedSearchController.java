package ieum.searches.web;

import ieum.organizations.Viewer;
import ieum.searches.SavedSearchId;
import ieum.searches.SavedSearches;
import ieum.searches.SearchAddress;
import ieum.searches.SearchedList;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/searches")
class SavedSearchController {
    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    @ModelAttribute("mayShare")
    boolean mayShare(Viewer viewer) {
        return searches.mayShare(viewer);
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute(
                "searches",
                searches.all(viewer).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.address().list(), LinkedHashMap::new, Collectors.toList())));
        model.addAttribute(
                "lists",
                Arrays.stream(SearchedList.values()).map(SearchedList::path).toList());
        return "searches/index";
    }

    /** @param query as the address of the list has it */
    @GetMapping("/new")
    String form(@RequestParam String list, @RequestParam(defaultValue = "") String query, Model model) {
        model.addAttribute("savedSearchForm", SavedSearchForm.empty());
        return form(SearchAddress.of(list, query), model);
    }

    @PostMapping
    String save(
            @Valid SavedSearchForm form,
            BindingResult errors,
            @RequestParam String list,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean replace,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var address = SearchAddress.of(list, query);
        if (errors.hasErrors()) return form(address, model);
        try {
            if (replace) searches.replace(address, form.name(), form.isShared(), viewer);
            else searches.save(address, form.name(), form.isShared(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            model.addAttribute("exists", clash.key().equals(SavedSearches.EXISTS));
            return form(address, model);
        }
        flash.addFlashAttribute("notice", replace ? "savedSearch.replaced" : "savedSearch.saved");
        return "redirect:" + address;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable SavedSearchId id, Viewer viewer, Model model) {
        var search = searches.getOwn(id, viewer);
        model.addAttribute("saved", search);
        model.addAttribute("savedSearchForm", SavedSearchForm.of(search));
        return "searches/edit";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable SavedSearchId id,
            @Valid SavedSearchForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("saved", searches.getOwn(id, viewer));
        if (errors.hasErrors()) return "searches/edit";
        try {
            searches.revise(id, form.name(), form.isShared(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return "searches/edit";
        }
        flash.addFlashAttribute("notice", "savedSearch.revised");
        return "redirect:/searches";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable SavedSearchId id, Viewer viewer, RedirectAttributes flash) {
        searches.remove(id, viewer);
        flash.addFlashAttribute("notice", "savedSearch.removed");
        return "redirect:/searches";
    }

    private static String form(SearchAddress address, Model model) {
        model.addAttribute("address", address);
        return "searches/new";
    }
}
