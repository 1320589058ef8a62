package ieum.forms.web;

import ieum.forms.Answers;
import ieum.forms.FormId;
import ieum.forms.FormPurpose;
import ieum.forms.Forms;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a centre, and one of them with all it asks. */
@Controller
@RequestMapping("/forms")
class FormController {
    private final Forms forms;

    FormController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("forms", forms.all(viewer));
        return "forms/index";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Locale locale, Model model) {
        forms.checkMayBuild(viewer);
        model.addAttribute("formForm", FormForm.empty(locale));
        return choices("forms/new", model);
    }

    @PostMapping
    String create(@Valid FormForm form, BindingResult errors, Viewer viewer, Model model) {
        forms.checkMayBuild(viewer);
        if (errors.hasErrors()) return choices("forms/new", model);
        return "redirect:/forms/" + forms.create(form.toText(), viewer);
    }

    @GetMapping("/{id}")
    String show(@PathVariable FormId id, Viewer viewer, Model model) {
        var form = forms.get(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("fieldKinds", form.purpose().kinds());
        return "forms/show";
    }

    /** As those see it who answer; what is typed here is kept nowhere. */
    @GetMapping("/{id}/preview")
    String preview(@PathVariable FormId id, Viewer viewer, Model model) {
        var form = forms.get(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("content", form.draft());
        model.addAttribute("answers", Answers.none());
        model.addAttribute("problems", List.of());
        return "forms/preview";
    }

    @PostMapping("/{id}/publication")
    String publish(@PathVariable FormId id, Viewer viewer, RedirectAttributes flash) {
        forms.publish(id, viewer);
        flash.addFlashAttribute("notice", "form.published");
        return "redirect:/forms/" + id;
    }

    private static String choices(String page, Model model) {
        model.addAttribute("purposes", FormPurpose.values());
        return page;
    }
}
