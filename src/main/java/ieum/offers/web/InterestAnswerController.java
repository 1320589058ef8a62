package ieum.offers.web;

import ieum.accounts.Accounts;
import ieum.concepts.LanguageDetection;
import ieum.offers.InterestId;
import ieum.offers.InterestStep;
import ieum.offers.Interests;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
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

/** One interest, from the interested side through the centre to the offering one. */
@Controller
@RequestMapping("/interests/{id}")
class InterestAnswerController {
    private final Interests interests;
    private final Programs programs;
    private final Accounts accounts;
    private final LanguageDetection detection;

    InterestAnswerController(Interests interests, Programs programs, Accounts accounts, LanguageDetection detection) {
        this.interests = interests;
        this.programs = programs;
        this.accounts = accounts;
        this.detection = detection;
    }

    @GetMapping
    String show(@PathVariable InterestId id, Viewer viewer, Model model) {
        model.addAttribute("reasonForm", new ReasonForm(""));
        model.addAttribute("remarkForm", new RemarkForm(""));
        return page(id, viewer, model);
    }

    @PostMapping("/forwarding")
    String passOn(
            @PathVariable InterestId id,
            @Valid RemarkForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        interests.get(id, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("reasonForm", new ReasonForm(""));
            return page(id, viewer, model);
        }
        interests.passOn(id, form.remark().isBlank() ? null : text(form.remark(), locale), viewer);
        return done(id, "interest.passedOn", flash);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable InterestId id, Viewer viewer, RedirectAttributes flash) {
        interests.accept(id, viewer);
        return done(id, "interest.accepted", flash);
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable InterestId id,
            @Valid ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        interests.get(id, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("remarkForm", new RemarkForm(""));
            return page(id, viewer, model);
        }
        interests.decline(id, text(form.reason(), locale), viewer);
        return done(id, "interest.declined", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable InterestId id, Viewer viewer, RedirectAttributes flash) {
        interests.withdraw(id, viewer);
        return done(id, "interest.withdrawn", flash);
    }

    private String page(InterestId id, Viewer viewer, Model model) {
        var interest = interests.get(id, viewer);
        model.addAttribute("interest", interest);
        model.addAttribute("oversight", programs.oversight(interest.program()));
        model.addAttribute(
                "program", programs.names(List.of(interest.program())).get(interest.program()));
        model.addAttribute(
                "people",
                accounts.all(interest.steps().stream()
                        .map(InterestStep::by)
                        .distinct()
                        .toList()));
        return "offers/interest";
    }

    private Text text(String written, Locale locale) {
        var words = written.strip();
        return new Text(words, detection.detect(words, Language.of(locale).orElse(Language.EN)));
    }

    private static String done(InterestId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/interests/" + id;
    }
}
