package ieum.vocabulary.web;

import ieum.concepts.ConceptId;
import ieum.concepts.ConceptProblem;
import ieum.concepts.ConceptRevisions;
import ieum.concepts.ConceptText;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.web.SearchPage;
import ieum.vocabulary.KeptConcepts;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Concepts written by staff, looked at while they type. */
@Controller
@RequestMapping("/concepts")
class ConceptRevisionController {
    private final KeptConcepts kept;
    private final ConceptRevisions revisions;

    ConceptRevisionController(KeptConcepts kept, ConceptRevisions revisions) {
        this.kept = kept;
        this.revisions = revisions;
    }

    @GetMapping("/new")
    String form(
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(defaultValue = "") String broader,
            Viewer viewer,
            Model model) {
        kept.checkMayKeep(viewer);
        model.addAttribute(
                "conceptForm",
                ConceptForm.empty(word, Objects.requireNonNullElse(language, SearchPage.reader()), broader));
        return page("vocabulary/new", List.of(), model);
    }

    @PostMapping
    String create(@Valid ConceptForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        kept.checkMayKeep(viewer);
        var text = form.toText(kept, errors);
        var problems = check(null, text, errors);
        if (errors.hasErrors()) return page("vocabulary/new", problems, model);
        flash.addFlashAttribute("notice", "concept.added");
        return "redirect:/concepts/" + kept.add(text, viewer);
    }

    /** While somebody types; nothing is kept. */
    @PostMapping("/checks")
    String check(
            @RequestParam(required = false) @Nullable ConceptId id,
            @Valid ConceptForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        kept.checkMayKeep(viewer);
        model.addAttribute("reader", SearchPage.reader());
        model.addAttribute("problems", check(id, form.toText(kept, errors), errors));
        return "vocabulary/checks :: checks";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ConceptId id, Viewer viewer, Model model) {
        kept.checkMayKeep(viewer);
        var view = kept.get(id, viewer);
        model.addAttribute("view", view);
        model.addAttribute("conceptForm", ConceptForm.of(view, SearchPage.reader()));
        return page("vocabulary/edit", List.of(), model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable ConceptId id,
            @Valid ConceptForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        kept.checkMayKeep(viewer);
        var text = form.toText(kept, errors);
        var problems = check(id, text, errors);
        model.addAttribute("view", kept.get(id, viewer));
        if (errors.hasErrors()) return page("vocabulary/edit", problems, model);
        kept.revise(id, text, Objects.requireNonNullElse(form.last(), 0L), viewer);
        flash.addFlashAttribute("notice", "concept.saved");
        return "redirect:/concepts/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable ConceptId id, Viewer viewer, RedirectAttributes flash) {
        kept.remove(id, viewer);
        flash.addFlashAttribute("notice", "concept.removed");
        return "redirect:/concepts";
    }

    private List<ConceptProblem> check(@Nullable ConceptId id, ConceptText text, BindingResult errors) {
        var problems = revisions.problems(id, text);
        for (var problem : problems) {
            var language = problem.language();
            errors.rejectValue(
                    language == null ? "broader" : ConceptForm.field(language),
                    problem.key(),
                    problem.arguments().toArray(),
                    null);
        }
        return problems;
    }

    private static String page(String page, List<ConceptProblem> problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("reader", SearchPage.reader());
        return page;
    }
}
