package ieum.vocabulary.web;

import ieum.concepts.ConceptId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.web.SearchPage;
import ieum.vocabulary.KeptConcepts;
import ieum.vocabulary.WordSuggestionId;
import ieum.vocabulary.WordSuggestions;
import jakarta.validation.Valid;
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

/** Words that people miss, and what staff make of them. */
@Controller
@RequestMapping("/concepts/suggestions")
class WordController {
    private final WordSuggestions words;
    private final KeptConcepts concepts;

    WordController(WordSuggestions words, KeptConcepts concepts) {
        this.words = words;
        this.concepts = concepts;
    }

    @ModelAttribute
    void reader(Model model) {
        model.addAttribute("reader", SearchPage.reader());
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("suggestions", words.all(viewer));
        return "vocabulary/suggestions";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String concept, Model model) {
        model.addAttribute("wordForm", new WordForm("", SearchPage.reader(), concept, ""));
        return "vocabulary/word";
    }

    @PostMapping
    String suggest(@Valid WordForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        var concept = concepts.called(form.concept());
        if (concept == null && !form.concept().isBlank())
            errors.rejectValue("concept", "concept.problem.unknown", new Object[] {form.concept()}, null);
        if (errors.hasErrors()) return "vocabulary/word";
        try {
            words.suggest(
                    form.word().strip(), form.language(), concept, form.note().strip(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("word", clash.key(), clash.arguments(), null);
            return "vocabulary/word";
        }
        flash.addFlashAttribute("notice", "word.suggested");
        return "redirect:/concepts/suggestions";
    }

    /** @param concept whose name it becomes, as it was typed */
    @PostMapping("/{id}/acceptance")
    String accept(
            @PathVariable WordSuggestionId id,
            @RequestParam(defaultValue = "") String concept,
            Viewer viewer,
            RedirectAttributes flash) {
        var found = concepts.called(concept);
        if (found == null) throw new Clash("concept.problem.unknown", concept);
        words.accept(id, ConceptId.of(found.id()), viewer);
        flash.addFlashAttribute("notice", "word.accepted");
        return "redirect:/concepts/suggestions";
    }

    @PostMapping("/{id}/refusal")
    String decline(@PathVariable WordSuggestionId id, Viewer viewer, RedirectAttributes flash) {
        words.decline(id, viewer);
        flash.addFlashAttribute("notice", "word.declined");
        return "redirect:/concepts/suggestions";
    }
}
