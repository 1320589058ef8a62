package ieum.forms.web;

import ieum.forms.FormDraft;
import ieum.forms.FormId;
import ieum.forms.Forms;
import ieum.forms.Section;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sections of a form: written, moved, taken out. */
@Controller
@RequestMapping("/forms/{id}/sections")
class SectionController {
    private final Forms forms;

    SectionController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/new")
    String form(@PathVariable FormId id, Viewer viewer, Model model) {
        var form = forms.getToChange(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("sectionForm", SectionForm.empty(form.version()));
        return "forms/section";
    }

    @PostMapping
    String add(@PathVariable FormId id, @Valid SectionForm form, BindingResult errors, Viewer viewer, Model model) {
        var built = forms.getToChange(id, viewer);
        var language = built.name().language();
        form.check(language, errors);
        model.addAttribute("form", built);
        if (errors.hasErrors()) return "forms/section";
        forms.change(id, FormDraft.addSection(key -> form.toSection(key, language)), form.version(), viewer);
        return "redirect:/forms/" + id;
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable FormId id, @PathVariable String key, Viewer viewer, Model model) {
        var form = forms.getToChange(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("section", section(id, key, viewer));
        model.addAttribute("sectionForm", SectionForm.of(section(id, key, viewer), form.version()));
        return "forms/section";
    }

    @PostMapping("/{key}")
    String update(
            @PathVariable FormId id,
            @PathVariable String key,
            @Valid SectionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        var built = forms.getToChange(id, viewer);
        var language = built.name().language();
        form.check(language, errors);
        model.addAttribute("form", built);
        model.addAttribute("section", section(id, key, viewer));
        if (errors.hasErrors()) return "forms/section";
        forms.change(id, FormDraft.changeSection(key, before -> form.toSection(key, language)), form.version(), viewer);
        return "redirect:/forms/" + id;
    }

    @PostMapping("/{key}/position")
    String move(
            @PathVariable FormId id,
            @PathVariable String key,
            @RequestParam int by,
            @RequestParam long version,
            Viewer viewer) {
        forms.change(id, FormDraft.moveSection(key, by), version, viewer);
        return "redirect:/forms/" + id;
    }

    @PostMapping("/{key}/removal")
    String remove(@PathVariable FormId id, @PathVariable String key, @RequestParam long version, Viewer viewer) {
        forms.change(id, FormDraft.removeSection(key), version, viewer);
        return "redirect:/forms/" + id;
    }

    private Section section(FormId id, String key, Viewer viewer) {
        return forms.get(id, viewer).draft().sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }
}
