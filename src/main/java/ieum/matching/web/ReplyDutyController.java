package ieum.matching.web;

import ieum.matching.Introductions;
import ieum.matching.ReplyDuties;
import ieum.matching.ReplyRate;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long people of a programme have to reply, and who does: a page of its own, or a line on that of the programme. */
@Controller
@RequestMapping("/programs/{id}/replies")
class ReplyDutyController {
    private final ReplyDuties duties;
    private final Introductions introductions;
    private final Programs programs;

    ReplyDutyController(ReplyDuties duties, Introductions introductions, Programs programs) {
        this.duties = duties;
        this.introductions = introductions;
        this.programs = programs;
    }

    @GetMapping
    String show(
            @PathVariable ProgramId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("daysForm", new DaysForm(duties.days(id)));
        var page = page(id, viewer, model);
        return part ? page + " :: line" : page;
    }

    @PostMapping
    String set(
            @PathVariable ProgramId id,
            @Valid DaysForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(id, viewer, model);
        duties.set(id, Objects.requireNonNull(form.days()), viewer);
        flash.addFlashAttribute("notice", "replies.saved");
        return "redirect:/programs/" + id + "/replies";
    }

    private String page(ProgramId id, Viewer viewer, Model model) {
        var rates = duties.rates(id, viewer);
        model.addAttribute("id", id);
        model.addAttribute("program", programs.names(List.of(id)).get(id));
        model.addAttribute("days", duties.days(id));
        model.addAttribute("rates", rates);
        model.addAttribute("asked", rates.stream().mapToInt(ReplyRate::asked).sum());
        model.addAttribute("inTime", rates.stream().mapToInt(ReplyRate::inTime).sum());
        model.addAttribute("introduces", introductions.introduces(id, viewer));
        model.addAttribute("revises", duties.mayRevise(id, viewer));
        return "matching/replies";
    }
}
