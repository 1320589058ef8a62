package ieum.challenges.web;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/challenges")
class ChallengeController {
    private final Challenges challenges;
    private final ChallengePage page;
    private final Programs programs;
    private final LanguageDetection detection;

    ChallengeController(Challenges challenges, ChallengePage page, Programs programs, LanguageDetection detection) {
        this.challenges = challenges;
        this.page = page;
        this.programs = programs;
        this.detection = detection;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ChallengeFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("challenges", challenges.list(filter, viewer, number));
        return page.index(viewer, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ChallengeId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/new")
    String draft(@RequestParam(required = false) @Nullable String track, Viewer viewer, Model model) {
        challenges.checkMayDraft(viewer);
        model.addAttribute("challengeForm", ChallengeForm.empty(track));
        return page.form("challenges/new", model);
    }

    @PostMapping
    String create(
            @Valid ChallengeForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        challenges.checkMayDraft(viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.getTarget() != null && !page.tracks().containsKey(String.valueOf(form.track())))
            errors.rejectValue("track", "challenge.needsTrack");
        if (errors.hasErrors()) return page.form("challenges/new", model);
        try {
            var zone = programs.callOf(form.program()).zone();
            var id = challenges.draft(form.program(), form.centre(), form.toText(zone, detection), viewer);
            flash.addFlashAttribute("notice", "challenge.drafted");
            return "redirect:/challenges/" + id;
        } catch (Clash clash) {
            errors.rejectValue("closesAt", clash.key(), clash.arguments(), null);
            return page.form("challenges/new", model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ChallengeId id, Viewer viewer, Model model) {
        var text = challenges.getToRevise(id, viewer);
        var challenge = challenges.get(id, viewer);
        model.addAttribute("challengeForm", ChallengeForm.of(text, challenge.zone(), challenge.version()));
        model.addAttribute("challenge", challenge);
        return page.form("challenges/edit", model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable ChallengeId id,
            @Valid ChallengeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        challenges.getToRevise(id, viewer);
        var challenge = challenges.get(id, viewer);
        model.addAttribute("challenge", challenge);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page.form("challenges/edit", model);
        try {
            challenges.revise(id, form.toText(challenge.zone(), detection), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("closesAt", clash.key(), clash.arguments(), null);
            return page.form("challenges/edit", model);
        }
        flash.addFlashAttribute("notice", "challenge.saved");
        return "redirect:/challenges/" + id;
    }
}
