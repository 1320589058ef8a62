package ieum.vocabulary.web;

import ieum.concepts.Concept;
import ieum.concepts.ConceptId;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.web.Export;
import ieum.shared.web.SearchPage;
import ieum.vocabulary.ConceptFilter;
import ieum.vocabulary.KeptConcepts;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Concepts to read: the list, and one with all its names. */
@Controller
@RequestMapping("/concepts")
class ConceptController {
    private static final int SUGGESTED = 10;

    private final KeptConcepts kept;
    private final Concepts concepts;
    private final MessageSource messages;

    ConceptController(KeptConcepts kept, Concepts concepts, MessageSource messages) {
        this.kept = kept;
        this.concepts = concepts;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ConceptFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var reader = SearchPage.reader();
        model.addAttribute("concepts", kept.list(filter, number, reader));
        model.addAttribute("fields", fields(reader));
        model.addAttribute("reader", reader);
        return "vocabulary/concepts";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") ConceptFilter filter, @PathVariable Export.Format format, Locale locale) {
        var heads = new ArrayList<String>();
        for (var head : List.of("concept.id", "concept.broader", "concept.neighbours", "concept.changed"))
            heads.add(messages.getMessage(head, null, locale));
        for (var language : Language.values()) heads.add(language.nativeName());
        var rows = kept.all(filter, SearchPage.reader()).stream()
                .map(row -> {
                    var cells = new ArrayList<Object>();
                    var broader = row.concept().broader();
                    cells.add(row.concept().id());
                    cells.add(broader == null ? "" : broader);
                    cells.add(String.join(", ", row.concept().neighbours()));
                    cells.add(messages.getMessage(row.changed() ? "yes" : "no", null, locale));
                    for (var language : Language.values())
                        cells.add(String.join("; ", row.concept().names(language)));
                    return List.copyOf(cells);
                })
                .toList();
        return new Export("concepts", heads, rows).as(format);
    }

    /** For a field in which the name of one is typed. */
    @GetMapping("/names")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        var reader = SearchPage.reader();
        var found = kept.all(new ConceptFilter(q, null, null, "name"), reader);
        model.addAttribute("found", found.subList(0, Math.min(SUGGESTED, found.size())));
        model.addAttribute("reader", reader);
        return "vocabulary/checks :: options";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ConceptId id, Viewer viewer, Model model) {
        model.addAttribute("view", kept.get(id, viewer));
        model.addAttribute("reader", SearchPage.reader());
        return "vocabulary/concept";
    }

    private Map<String, String> fields(Language reader) {
        var fields = new LinkedHashMap<String, String>();
        var collator = Collator.getInstance(reader.locale());
        concepts.fields().stream()
                .sorted((one, other) -> collator.compare(one.label(reader), other.label(reader)))
                .forEach((Concept field) -> fields.put(field.id(), field.label(reader)));
        return fields;
    }
}
