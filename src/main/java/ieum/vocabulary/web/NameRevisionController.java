package ieum.vocabulary.web;

import ieum.concepts.GlossaryRevisions;
import ieum.concepts.ProperNameId;
import ieum.concepts.ProperNameKind;
import ieum.concepts.ProperNameProblem;
import ieum.concepts.ProperNameText;
import ieum.organizations.Viewer;
import ieum.shared.web.SearchPage;
import ieum.vocabulary.KeptNames;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** Proper names written by staff, one by one or several lines at once. */
@Controller
@RequestMapping("/glossary")
class NameRevisionController {
    private static final String EXAMPLE = """
            place: Daegu; Taegu | 대구; 대구광역시 | Daegu | Тэгу | Daegu
            product!: RoboArm 7""";

    private final KeptNames kept;
    private final GlossaryRevisions revisions;

    NameRevisionController(KeptNames kept, GlossaryRevisions revisions) {
        this.kept = kept;
        this.revisions = revisions;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("reader", SearchPage.reader());
        model.addAttribute("kinds", ProperNameKind.values());
        model.addAttribute("problems", List.of());
        model.addAttribute("example", EXAMPLE);
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        kept.checkMayKeep(viewer);
        model.addAttribute("nameForm", NameForm.empty());
        return "vocabulary/name-new";
    }

    @PostMapping
    String create(@Valid NameForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        kept.checkMayKeep(viewer);
        if (!errors.hasErrors()) check(null, form.toText(), errors, model);
        if (errors.hasErrors()) return "vocabulary/name-new";
        flash.addFlashAttribute("notice", "properName.added");
        return "redirect:/glossary/" + kept.add(form.toText(), viewer);
    }

    @GetMapping("/import")
    String lines(Viewer viewer, Model model) {
        kept.checkMayKeep(viewer);
        model.addAttribute("nameLinesForm", new NameLinesForm(""));
        return "vocabulary/name-import";
    }

    @PostMapping("/import")
    String take(@Valid NameLinesForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        kept.checkMayKeep(viewer);
        if (!errors.hasErrors())
            for (var problem : revisions.problems(form.lines()))
                errors.rejectValue(
                        "lines",
                        "properName.problem.inLine",
                        new Object[] {
                            problem.line(),
                            new org.springframework.context.support.DefaultMessageSourceResolvable(
                                    new String[] {problem.key()},
                                    problem.arguments().toArray())
                        },
                        null);
        if (errors.hasErrors()) return "vocabulary/name-import";
        flash.addFlashAttribute("notice", "properName.imported");
        kept.add(form.lines(), viewer);
        return "redirect:/glossary?changed=true";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ProperNameId id, Viewer viewer, Model model) {
        kept.checkMayKeep(viewer);
        var view = kept.get(id, viewer);
        model.addAttribute("view", view);
        model.addAttribute("nameForm", NameForm.of(view));
        return "vocabulary/name-edit";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable ProperNameId id,
            @Valid NameForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        kept.checkMayKeep(viewer);
        model.addAttribute("view", kept.get(id, viewer));
        if (!errors.hasErrors()) check(id, form.toText(), errors, model);
        if (errors.hasErrors()) return "vocabulary/name-edit";
        kept.revise(id, form.toText(), Objects.requireNonNullElse(form.last(), 0L), viewer);
        flash.addFlashAttribute("notice", "properName.saved");
        return "redirect:/glossary/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable ProperNameId id,
            @RequestParam(defaultValue = "0") long last,
            Viewer viewer,
            RedirectAttributes flash) {
        kept.remove(id, last, viewer);
        flash.addFlashAttribute("notice", "properName.removed");
        return "redirect:/glossary";
    }

    private void check(@Nullable ProperNameId id, ProperNameText text, BindingResult errors, Model model) {
        var problems = revisions.problems(id, text);
        for (var problem : problems)
            errors.rejectValue(
                    NameForm.field(problem.language()),
                    problem.key(),
                    problem.arguments().toArray(),
                    null);
        model.addAttribute(
                "problems",
                problems.stream()
                        .map(ProperNameProblem::other)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
