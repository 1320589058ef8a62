package ieum.challenges.web;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeSearch;
import ieum.challenges.Challenges;
import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.web.SearchPage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> EXAMPLES = List.of(
            "status:published hydrogen",
            "open:yes -disclosure:named",
            "deadline:2026-10..2026-12",
            "(hydrogen OR battery) readiness>=6",
            "owner:me");

    private final Challenges challenges;
    private final ChallengeSearch searches;
    private final SearchPage searchPage;
    private final ChallengePage page;
    private final Calls calls;
    private final LanguageDetection detection;

    ChallengeController(
            Challenges challenges,
            ChallengePage page,
            Calls calls,
            LanguageDetection detection,
            ChallengeSearch searches,
            SearchPage searchPage) {
        this.searches = searches;
        this.searchPage = searchPage;
        this.challenges = challenges;
        this.page = page;
        this.calls = calls;
        this.detection = detection;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ChallengeFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var search = searches.of(filter.q(), SearchPage.reader());
        var elsewhere = searchPage.elsewhere(filter.q(), search, response);
        if (elsewhere.isPresent()) return elsewhere.get();
        searchPage.show(filter.q(), search, searches.vocabulary(), EXAMPLES, "/challenges", model);
        model.addAttribute("challenges", challenges.list(filter, viewer, number));
        return page.index(viewer, model);
    }

    @GetMapping("/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", searches.completed(q, SearchPage.reader()));
        return "shared/search :: options";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ChallengeId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/new")
    String draft(@RequestParam(required = false) @Nullable String track, Viewer viewer, Model model) {
        challenges.checkMayDraft(viewer);
        model.addAttribute("challengeForm", ChallengeForm.empty(track));
        return page.form("challenges/new", viewer, model);
    }

    @PostMapping
    String create(
            @Valid ChallengeForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        challenges.checkMayDraft(viewer);
        if (errors.getTarget() != null) {
            form.check(errors);
            if (page.tracks(viewer).containsKey(String.valueOf(form.track())))
                form.checkWithin(calls.get(form.call()), errors);
            else errors.rejectValue("track", "challenge.needsTrack");
        }
        if (errors.hasErrors()) return page.form("challenges/new", viewer, model);
        try {
            var reader = Language.of(locale).orElse(Language.EN);
            var zone = calls.get(form.call()).zone();
            var id = challenges.draft(form.call(), form.centre(), form.toText(zone, detection, reader), viewer);
            flash.addFlashAttribute("notice", "challenge.drafted");
            return "redirect:/challenges/" + id + "/edit";
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page.form("challenges/new", viewer, model);
        }
    }
}
