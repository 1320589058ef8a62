package ieum.matching.web;

import ieum.concepts.LanguageDetection;
import ieum.matching.IntroductionId;
import ieum.matching.Introductions;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What moves an introduction: the centre asks both, and each says yes or no. */
@Controller
@RequestMapping("/introductions/{id}")
class IntroductionReplyController {
    private final Introductions introductions;
    private final IntroductionPage page;
    private final LanguageDetection detection;

    IntroductionReplyController(Introductions introductions, IntroductionPage page, LanguageDetection detection) {
        this.introductions = introductions;
        this.page = page;
        this.detection = detection;
    }

    @PostMapping("/telling")
    String introduce(
            @PathVariable IntroductionId id,
            @Valid WordForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        introductions.get(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        introductions.introduce(id, text(form.remark(), locale), viewer);
        flash.addFlashAttribute("notice", "introduction.made");
        return "redirect:/introductions/" + id;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable IntroductionId id, Viewer viewer, RedirectAttributes flash) {
        introductions.accept(id, viewer);
        flash.addFlashAttribute("notice", "introduction.accepted");
        return "redirect:/introductions/" + id;
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable IntroductionId id,
            @Valid NoForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        introductions.get(id, viewer);
        if (form.lacksWords()) errors.rejectValue("explanation", "introduction.needsReason");
        if (errors.hasErrors()) return page.show(id, viewer, model);
        introductions.decline(id, Objects.requireNonNull(form.reason()), text(form.explanation(), locale), viewer);
        flash.addFlashAttribute("notice", "introduction.declinedNow");
        return "redirect:/introductions/" + id;
    }

    private @Nullable Text text(@Nullable String written, Locale locale) {
        if (written == null || written.isBlank()) return null;
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }
}
