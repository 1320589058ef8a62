package ieum.reviews.web;

import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Stage;
import ieum.reviews.Judging;
import ieum.reviews.Judgings;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By what each stage of a call is judged, and until when. */
@Controller
@RequestMapping("/calls/{id}/judging")
class JudgingController {
    private final Judgings judgings;
    private final Calls calls;

    JudgingController(Judgings judgings, Calls calls) {
        this.judgings = judgings;
        this.calls = calls;
    }

    @GetMapping
    String index(@PathVariable CallId id, Viewer viewer, Model model) {
        var stages = judgings.of(id, viewer);
        model.addAttribute("call", calls.get(id));
        model.addAttribute("stages", stages);
        model.addAttribute("forms", by(stages, judging -> judgings.form(judging.rubric())));
        model.addAttribute("answered", by(stages, judging -> judgings.answered(id, judging.stage(), viewer)));
        return "reviews/judging";
    }

    @GetMapping("/{stage}")
    String edit(@PathVariable CallId id, @PathVariable Stage stage, Viewer viewer, Model model) {
        judgings.checkMaySet(id, viewer);
        var judging = judgings.at(id, stage);
        model.addAttribute(
                "judgingForm",
                JudgingForm.of(
                        judging, judgings.form(judging.rubric()), calls.get(id).zone()));
        return page(id, stage, viewer, model);
    }

    @PostMapping("/{stage}")
    String set(
            @PathVariable CallId id,
            @PathVariable Stage stage,
            @Valid JudgingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        judgings.checkMaySet(id, viewer);
        if (errors.hasErrors()) return page(id, stage, viewer, model);
        try {
            judgings.set(id, stage, form.toText(calls.get(id).zone()), viewer);
        } catch (Clash clash) {
            if (clash.key().startsWith("judging.blind")) errors.rejectValue("blind", clash.key());
            else errors.reject(clash.key());
            return page(id, stage, viewer, model);
        }
        flash.addFlashAttribute("notice", "judging.saved");
        return "redirect:/calls/" + id + "/judging";
    }

    private String page(CallId id, Stage stage, Viewer viewer, Model model) {
        model.addAttribute("call", calls.get(id));
        model.addAttribute("stage", stage);
        model.addAttribute("rubrics", judgings.choices(viewer));
        model.addAttribute("answered", judgings.answered(id, stage, viewer));
        return "reviews/judging-edit";
    }

    private static <T> Map<Stage, T> by(List<Judging> stages, Function<Judging, @Nullable T> what) {
        var found = new EnumMap<Stage, T>(Stage.class);
        for (var judging : stages) {
            var one = what.apply(judging);
            if (one != null) found.put(judging.stage(), one);
        }
        return found;
    }
}
