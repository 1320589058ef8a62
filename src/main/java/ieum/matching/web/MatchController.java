package ieum.matching.web;

import ieum.concepts.LanguageDetection;
import ieum.matching.MatchFilter;
import ieum.matching.MatchId;
import ieum.matching.MatchStatus;
import ieum.matching.Matches;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
    private final Programs programs;
    private final LanguageDetection detection;

    MatchController(Matches matches, Programs programs, LanguageDetection detection) {
        this.matches = matches;
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

    @GetMapping("/new")
    String form(@RequestParam ProposalId proposal, Viewer viewer, Model model) {
        model.addAttribute("proposal", matches.candidate(proposal, viewer));
        model.addAttribute("taskForm", new TaskForm(""));
        return "matching/new";
    }

    @PostMapping
    String propose(
            @RequestParam ProposalId proposal,
            @Valid TaskForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("proposal", matches.candidate(proposal, viewer));
        if (errors.hasErrors()) return "matching/new";
        try {
            var id = matches.propose(proposal, text(form.task(), locale), viewer);
            flash.addFlashAttribute("notice", "match.proposed");
            return "redirect:/matches/" + id;
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return "matching/new";
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

    private String page(MatchId id, Viewer viewer, Model model) {
        var match = matches.get(id, viewer);
        model.addAttribute("match", match);
        model.addAttribute("program", programs.names(List.of(match.program())).get(match.program()));
        model.addAttribute("confirmed", matches.confirmed(match.program()));
        model.addAttribute("sides", Side.values());
        return "matching/show";
    }

    private Text text(String written, Locale locale) {
        return new Text(
                written.strip(), detection.detect(written, Language.of(locale).orElse(Language.EN)));
    }
}
