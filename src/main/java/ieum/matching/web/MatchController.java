package ieum.matching.web;

import ieum.concepts.LanguageDetection;
import ieum.matching.IntroductionId;
import ieum.matching.MatchFilter;
import ieum.matching.MatchId;
import ieum.matching.MatchStatus;
import ieum.matching.Matches;
import ieum.matching.Threads;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
@RequestMapping("/matches")
class MatchController {
    private final Matches matches;
    private final Threads threads;
    private final Programs programs;
    private final LanguageDetection detection;

    MatchController(Matches matches, Threads threads, Programs programs, LanguageDetection detection) {
        this.matches = matches;
        this.threads = threads;
        this.programs = programs;
        this.detection = detection;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") MatchFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("matches", matches.list(filter, viewer, number));
        model.addAttribute("statuses", MatchStatus.values());
        model.addAttribute("programs", programs.choices());
        return "matching/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable MatchId id, Viewer viewer, Model model) {
        model.addAttribute("refusalForm", new RefusalForm(""));
        return page(id, viewer, model);
    }

    /** Of an accepted proposal, or of two that talk to each other. */
    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable ProposalId proposal,
            @RequestParam(required = false) @Nullable IntroductionId introduction,
            Viewer viewer,
            Model model) {
        model.addAttribute("taskForm", new TaskForm(""));
        return newPage(proposal, introduction, viewer, model);
    }

    @PostMapping
    String propose(
            @RequestParam(required = false) @Nullable ProposalId proposal,
            @RequestParam(required = false) @Nullable IntroductionId introduction,
            @Valid TaskForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return newPage(proposal, introduction, viewer, model);
        var page = newPage(proposal, introduction, viewer, model);
        try {
            var task = text(form.task(), locale);
            var id = proposal == null
                    ? matches.propose(Objects.requireNonNull(introduction), task, viewer)
                    : matches.propose(proposal, task, viewer);
            flash.addFlashAttribute("notice", "match.proposed");
            return "redirect:/matches/" + id;
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page;
        }
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable MatchId id, Viewer viewer, RedirectAttributes flash) {
        matches.confirm(id, viewer);
        flash.addFlashAttribute("notice", "match.answered");
        return "redirect:/matches/" + id;
    }

    @PostMapping("/{id}/refusal")
    String decline(
            @PathVariable MatchId id,
            @Valid RefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        matches.get(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        matches.decline(id, text(form.reason(), locale), viewer);
        flash.addFlashAttribute("notice", "match.declinedNow");
        return "redirect:/matches/" + id;
    }

    private String newPage(
            @Nullable ProposalId proposal, @Nullable IntroductionId introduction, Viewer viewer, Model model) {
        if (proposal != null) model.addAttribute("proposal", matches.candidate(proposal, viewer));
        else if (introduction != null) model.addAttribute("introduction", matches.candidate(introduction, viewer));
        else throw new NotFound("nothing to match");
        return "matching/new";
    }

    private String page(MatchId id, Viewer viewer, Model model) {
        var match = matches.get(id, viewer);
        model.addAttribute("match", match);
        model.addAttribute("program", programs.names(List.of(match.program())).get(match.program()));
        model.addAttribute("confirmed", matches.confirmed(match.program()));
        model.addAttribute("sides", Side.values());
        threads.of(id, viewer).ifPresent(thread -> {
            model.addAttribute("thread", thread);
            model.addAttribute("messageForm", MessageForm.empty());
            threads.markRead(thread, viewer);
        });
        return "matching/show";
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }
}
