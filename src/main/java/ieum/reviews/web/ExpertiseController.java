package ieum.reviews.web;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.reviews.Panels;
import ieum.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one knows enough of to judge. */
@Controller
@RequestMapping("/expertise")
class ExpertiseController {
    private final Panels panels;
    private final Concepts concepts;

    ExpertiseController(Panels panels, Concepts concepts) {
        this.panels = panels;
        this.concepts = concepts;
    }

    /** A field as the page shows it. */
    record Choice(String id, String label, boolean chosen) {}

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model) {
        var language = Language.of(locale).orElse(Language.EN);
        var own = panels.expertise(viewer);
        Comparator<Concept> byLabel = Comparator.comparing(one -> one.label(language));
        model.addAttribute(
                "choices",
                concepts.fields().stream()
                        .sorted(byLabel)
                        .map(one -> new Choice(one.id(), one.label(language), own.contains(one.id())))
                        .toList());
        return "reviews/expertise";
    }

    @PostMapping
    String save(@RequestParam(required = false) List<String> field, Viewer viewer, RedirectAttributes flash) {
        panels.know(field == null ? List.of() : field, viewer);
        flash.addFlashAttribute("notice", "expertise.saved");
        return "redirect:/expertise";
    }
}
