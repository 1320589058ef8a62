package ieum.vocabulary.web;

import ieum.concepts.ProperNameId;
import ieum.concepts.ProperNameKind;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.web.Export;
import ieum.shared.web.SearchPage;
import ieum.vocabulary.KeptNames;
import ieum.vocabulary.NameFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proper names to read: the list, and one with all its spellings. */
@Controller
@RequestMapping("/glossary")
class GlossaryController {
    private final KeptNames kept;
    private final MessageSource messages;

    GlossaryController(KeptNames kept, MessageSource messages) {
        this.kept = kept;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") NameFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var reader = SearchPage.reader();
        model.addAttribute("names", kept.list(filter, number, reader));
        model.addAttribute("kinds", ProperNameKind.values());
        model.addAttribute("reader", reader);
        return "vocabulary/glossary";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") NameFilter filter, @PathVariable Export.Format format, Locale locale) {
        var heads = new ArrayList<String>();
        for (var head : List.of("concept.id", "properName.kind", "properName.kept", "concept.changed"))
            heads.add(messages.getMessage(head, null, locale));
        for (var language : Language.values()) heads.add(language.nativeName());
        var rows = kept.all(filter, SearchPage.reader()).stream()
                .map(row -> {
                    var cells = new ArrayList<Object>();
                    cells.add(row.name().id());
                    cells.add(
                            messages.getMessage("properName.kind." + row.name().kind(), null, locale));
                    cells.add(messages.getMessage(row.name().kept() ? "yes" : "no", null, locale));
                    cells.add(messages.getMessage(row.changed() ? "yes" : "no", null, locale));
                    for (var language : Language.values())
                        cells.add(String.join("; ", row.name().spellings(language)));
                    return List.copyOf(cells);
                })
                .toList();
        return new Export("glossary", heads, rows).as(format);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ProperNameId id, Viewer viewer, Model model) {
        model.addAttribute("view", kept.get(id, viewer));
        model.addAttribute("reader", SearchPage.reader());
        return "vocabulary/name";
    }
}
