package ieum.forms.web;

import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.forms.FormDraft;
import ieum.forms.FormId;
import ieum.forms.FormView;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a form: written, moved, taken out. */
@Controller
@RequestMapping("/forms/{id}/questions")
class QuestionController {
    private final Forms forms;

    QuestionController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/new")
    String form(
            @PathVariable FormId id,
            @RequestParam String section,
            @RequestParam FieldKind kind,
            Viewer viewer,
            Locale locale,
            Model model) {
        var form = forms.getToChange(id, viewer);
        model.addAttribute("questionForm", QuestionForm.empty(kind, form.version()));
        model.addAttribute("section", section);
        return page(form, null, locale, model);
    }

    @PostMapping
    String add(
            @PathVariable FormId id,
            @RequestParam String section,
            @Valid QuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model) {
        var built = forms.getToChange(id, viewer);
        var language = built.name().language();
        form.check(language, errors);
        model.addAttribute("section", section);
        if (errors.hasErrors()) return page(built, null, locale, model);
        try {
            forms.change(id, FormDraft.addField(section, key -> form.toField(key, language)), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("condition", clash.key());
            return page(built, null, locale, model);
        }
        return "redirect:/forms/" + id;
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable FormId id, @PathVariable String key, Viewer viewer, Locale locale, Model model) {
        var form = forms.getToChange(id, viewer);
        var field = field(form, key);
        model.addAttribute("questionForm", QuestionForm.of(field, form.version()));
        return page(form, field, locale, model);
    }

    @PostMapping("/{key}")
    String update(
            @PathVariable FormId id,
            @PathVariable String key,
            @Valid QuestionForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model) {
        var built = forms.getToChange(id, viewer);
        var language = built.name().language();
        var field = field(built, key);
        form.check(language, errors);
        if (errors.hasErrors()) return page(built, field, locale, model);
        try {
            forms.change(id, FormDraft.changeField(key, before -> form.toField(key, language)), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("condition", clash.key());
            return page(built, field, locale, model);
        }
        return "redirect:/forms/" + id;
    }

    @PostMapping("/{key}/position")
    String move(
            @PathVariable FormId id,
            @PathVariable String key,
            @RequestParam int by,
            @RequestParam long version,
            Viewer viewer) {
        forms.change(id, FormDraft.moveField(key, by), version, viewer);
        return "redirect:/forms/" + id;
    }

    @PostMapping("/{key}/removal")
    String remove(@PathVariable FormId id, @PathVariable String key, @RequestParam long version, Viewer viewer) {
        forms.change(id, FormDraft.removeField(key), version, viewer);
        return "redirect:/forms/" + id;
    }

    private static String page(FormView form, @Nullable Field field, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("field", field);
        model.addAttribute(
                "conditions", conditions(form, field, Language.of(locale).orElse(Language.EN)));
        return "forms/question";
    }

    /** "Question: answer" for each answer of each choice before this one. */
    private static Map<String, String> conditions(FormView form, @Nullable Field own, Language reader) {
        var conditions = new LinkedHashMap<String, String>();
        for (var field : form.draft().fields().toList()) {
            if (own != null && field.key().equals(own.key())) break;
            if (field.kind().decides())
                for (var option : field.options())
                    conditions.put(
                            field.key() + "/" + option.key(),
                            field.label().in(reader).original() + ": "
                                    + option.label().in(reader).original());
        }
        return conditions;
    }

    private static Field field(FormView form, String key) {
        return form.draft().field(key).orElseThrow(() -> new NotFound(key));
    }
}
