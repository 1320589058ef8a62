package ieum.vocabulary.web;

import ieum.concepts.ConceptFinder;
import ieum.concepts.LanguageDetection;
import ieum.concepts.Passage;
import ieum.shared.Text;
import ieum.shared.web.SearchPage;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which concepts are found in a text, for trying; the text is kept nowhere. */
@Controller
@RequestMapping("/concepts/trial")
class TrialController {
    private final ConceptFinder finder;
    private final LanguageDetection detection;

    TrialController(ConceptFinder finder, LanguageDetection detection) {
        this.finder = finder;
        this.detection = detection;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("trialForm", new TrialForm("", null));
        return "vocabulary/trial";
    }

    @PostMapping
    String look(@Valid TrialForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) return "vocabulary/trial";
        var language = Objects.requireNonNullElseGet(form.language(), () -> detection.detect(form.text()));
        var passages = finder.passages(new Text(form.text(), language));
        model.addAttribute("passages", passages);
        model.addAttribute("found", language);
        model.addAttribute("reader", SearchPage.reader());
        model.addAttribute(
                "counts",
                passages.stream()
                        .map(Passage::concept)
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting())));
        return "vocabulary/trial";
    }
}
