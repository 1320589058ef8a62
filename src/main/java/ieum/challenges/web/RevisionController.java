package ieum.challenges.web;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rewriting a challenge: by the button, and while it is a draft by the page itself a moment after typing. */
@Controller
@RequestMapping("/challenges/{id}")
class RevisionController {
    private final Challenges challenges;
    private final ChallengePage page;
    private final Calls calls;
    private final LanguageDetection detection;

    RevisionController(Challenges challenges, ChallengePage page, Calls calls, LanguageDetection detection) {
        this.challenges = challenges;
        this.page = page;
        this.calls = calls;
        this.detection = detection;
    }

    @GetMapping("/edit")
    String edit(@PathVariable ChallengeId id, Viewer viewer, Locale locale, Model model) {
        var text = challenges.getToRevise(id, viewer);
        var challenge = challenges.get(id, viewer);
        var form = ChallengeForm.of(text, chosen(text, reader(locale)), challenge.zone(), challenge.version());
        model.addAttribute("challengeForm", form);
        model.addAttribute("challenge", challenge);
        return page.form("challenges/edit", viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable ChallengeId id,
            @Valid ChallengeForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var saved = challenges.getToRevise(id, viewer);
        var challenge = challenges.get(id, viewer);
        var draft = challenge.status() == ChallengeStatus.DRAFT;
        model.addAttribute("challenge", challenge);
        var bound = errors.getTarget() != null;
        if (bound) form.check(errors);
        if (bound) form.checkWithin(calls.get(challenge.call()), errors);
        if (bound && !draft) form.checkComplete(errors, saved);
        if (!bound || (errors.hasErrors() && !typing)) return page.form("challenges/edit", viewer, model);
        try {
            var right = form.withoutWrong(errors, saved, challenge.zone());
            var text = right.toText(challenge.zone(), detection, reader(locale));
            model.addAttribute("version", challenges.revise(id, text, form.version(), viewer));
        } catch (ObjectOptimisticLockingFailureException changed) {
            if (typing) return "shared/draft :: changed";
            if (!draft) throw changed;
            errors.reject("draft.changedElsewhere");
            return page.form("challenges/edit", viewer, model);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page.form("challenges/edit", viewer, model);
        }
        if (typing) {
            model.addAttribute("zone", challenge.zone());
            // the fields that were not saved with the others
            model.addAttribute("left", errors.getFieldErrors());
            return "shared/draft :: saved";
        }
        flash.addFlashAttribute("notice", "challenge.saved");
        return "redirect:/challenges/" + id;
    }

    /** None where it is what is detected anyway: of a draft there may be little to go by, and more comes. */
    private @Nullable Language chosen(ChallengeText text, Language reader) {
        var written = text.title().language();
        var form = ChallengeForm.of(text, null, ZoneOffset.UTC, 0);
        return form.language(detection, reader) == written ? null : written;
    }

    private static Language reader(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
