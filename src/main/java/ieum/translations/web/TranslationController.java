package ieum.translations.web;

import ieum.concepts.ProperName;
import ieum.concepts.ProtectedNames;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.web.SearchPage;
import ieum.translations.MachineTranslations;
import ieum.translations.TranslationView;
import ieum.translations.Translations;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts beside their translations, for whoever translates; and machines, for whoever reads. */
@Controller
@RequestMapping("/translations/{kind}/{id}")
class TranslationController {
    private final Translations translations;
    private final MachineTranslations machines;
    private final ObjectProvider<ProtectedNames> names;

    TranslationController(
            Translations translations, MachineTranslations machines, ObjectProvider<ProtectedNames> names) {
        this.translations = translations;
        this.machines = machines;
        this.names = names;
    }

    /** @param language into which; where nothing is said, the reader's, or the first that something is not written in */
    @GetMapping
    String form(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            Viewer viewer,
            Model model) {
        var view = translations.get(kind, id, Objects.requireNonNullElseGet(language, SearchPage::reader), viewer);
        if (language == null && view.foreign().isEmpty() && !view.lines().isEmpty())
            view = translations.get(kind, id, other(view), viewer);
        model.addAttribute("translationForm", TranslationForm.of(view));
        return page(view, Map.of(), model);
    }

    @PostMapping
    String save(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Language language,
            @Valid TranslationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var view = translations.get(kind, id, language, viewer);
        var missing = missing(view, form);
        if (!view.state().equals(form.state())) {
            errors.reject("translation.changed");
            model.addAttribute("changed", true);
        } else if (!missing.isEmpty() && !form.takesNamesMissing())
            missing.forEach((field, those) -> errors.rejectValue(
                    field, "translation.namesMissing", new Object[] {listed(those, language)}, null));
        if (errors.hasErrors()) {
            // a binding keeps the state that was sent: what is shown now is what would be replaced
            model.addAttribute("state", view.state());
            return page(view, missing, model);
        }
        translations.keep(kind, id, language, form.wordings(), form.state(), viewer);
        flash.addFlashAttribute("notice", "translation.saved");
        return "redirect:" + view.thing().path();
    }

    /** By whoever reads the page, into the language of the page. */
    @PostMapping("/machine")
    String machine(@PathVariable String kind, @PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        var language = SearchPage.reader();
        var view = translations.read(kind, id, language, viewer);
        try {
            machines.translate(kind, id, language, viewer);
            flash.addFlashAttribute("notice", "translation.machine.done");
        } catch (Clash clash) {
            flash.addFlashAttribute("translationProblem", clash.key());
        }
        return "redirect:" + view.thing().path();
    }

    private String page(TranslationView view, Map<String, List<ProperName>> missing, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("missing", missing);
        if (!model.containsAttribute("state")) model.addAttribute("state", view.state());
        return "translations/edit";
    }

    private Map<String, List<ProperName>> missing(TranslationView view, TranslationForm form) {
        var missing = new LinkedHashMap<String, List<ProperName>>();
        for (var line : view.foreign()) {
            var wording = form.wordings().getOrDefault(line.of().field(), "");
            if (wording.isBlank()) continue;
            var those = names.getObject().missing(line.of().text(), wording);
            if (!those.isEmpty()) missing.put(line.of().field(), those);
        }
        return missing;
    }

    private static String listed(List<ProperName> names, Language language) {
        return names.stream().map(name -> name.in(language)).collect(Collectors.joining(", "));
    }

    private static Language other(TranslationView view) {
        var written = view.lines().getFirst().of().text().language();
        return written == Language.EN ? Language.KO : Language.EN;
    }
}
