package ieum.proposals.web;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalSearch;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.shared.web.SearchPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/proposals")
class ProposalController {
    private static final List<String> EXAMPLES = List.of(
            "status:submitted field:hydrogen",
            "status:submitted,accepted -country:kr",
            "submitted:2026-01..2026-03",
            "(hydrogen OR battery) kind:startup",
            "\"fuel cell\"",
            "deadline<=today received:no",
            "stage:interview -alike:yes",
            "score>=4 -reviewed:me");

    private final Proposals proposals;
    private final ProposalSearch searches;
    private final SearchPage searchPage;
    private final Challenges challenges;
    private final Programs programs;
    private final Passages passages;
    private final Credentials credentials;
    private final ProposalPage page;

    ProposalController(
            Proposals proposals,
            Challenges challenges,
            Programs programs,
            Passages passages,
            Credentials credentials,
            ProposalPage page,
            ProposalSearch searches,
            SearchPage searchPage) {
        this.searches = searches;
        this.searchPage = searchPage;
        this.credentials = credentials;
        this.proposals = proposals;
        this.challenges = challenges;
        this.programs = programs;
        this.passages = passages;
        this.page = page;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ProposalFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var search = searches.of(filter.q(), viewer, SearchPage.reader());
        var elsewhere = searchPage.elsewhere(filter.q(), search, response);
        if (elsewhere.isPresent()) return elsewhere.get();
        searchPage.show(filter.q(), search, searches.vocabulary(viewer), EXAMPLES, "/proposals", model);
        var rows = proposals.list(filter, viewer, number);
        model.addAttribute("proposals", rows);
        model.addAttribute(
                "badges",
                credentials.badges(rows.rows().stream()
                        .map(ProposalRow::applicant)
                        .distinct()
                        .toList()));
        model.addAttribute("statuses", ProposalStatus.values());
        model.addAttribute("programs", programs.choices());
        model.addAttribute("calls", filter.program() == null ? Map.of() : page.calls(filter.program()));
        model.addAttribute(
                "centres", viewer.staff() && filter.program() != null ? page.centres(filter.program()) : Map.of());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("waiting", passages.waiting(filter, viewer));
        model.addAttribute(
                "waitsAt",
                viewer.staff()
                        ? passages.waitsAt(
                                rows.rows().stream().map(ProposalRow::id).toList())
                        : Map.of());
        model.addAttribute("decides", viewer.brokers());
        return "proposals/index";
    }

    @GetMapping("/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", searches.completed(q, viewer, SearchPage.reader()));
        return "shared/search :: options";
    }

    /** What one should know before beginning; nothing is written yet. */
    @GetMapping("/new")
    String begin(@RequestParam ChallengeId challenge, Viewer viewer, Model model) {
        if (proposals.mayEnter(viewer)) return "redirect:/persons/new?next=/proposals/new%3Fchallenge%3D" + challenge;
        proposals.checkMayStart(viewer);
        var going = proposals.going(challenge, viewer);
        if (going.isPresent()) return "redirect:/proposals/" + going.get();
        return page.begin(challenges.get(challenge, viewer), viewer, model);
    }

    @GetMapping(path = "/new", params = "call")
    String begin(@RequestParam CallId call, Viewer viewer, Model model) {
        if (proposals.mayEnter(viewer)) return "redirect:/persons/new?next=/proposals/new%3Fcall%3D" + call;
        proposals.checkMayStart(viewer);
        var going = proposals.going(call, viewer);
        if (going.isPresent()) return "redirect:/proposals/" + going.get();
        return page.begin(call, viewer, model);
    }

    @PostMapping
    String start(@RequestParam ChallengeId challenge, Viewer viewer) {
        return "redirect:/proposals/" + proposals.start(challenge, viewer) + "/edit";
    }

    @PostMapping(params = "call")
    String start(@RequestParam CallId call, @RequestParam OrganizationId centre, Viewer viewer) {
        return "redirect:/proposals/" + proposals.start(call, centre, viewer) + "/edit";
    }

    @GetMapping("/{id}")
    String show(@PathVariable ProposalId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/{id}/receipt")
    String receipt(@PathVariable ProposalId id, Viewer viewer, Model model) {
        model.addAttribute("intact", proposals.isIntact(id, viewer));
        model.addAttribute("proposal", proposals.get(id, viewer));
        return "proposals/receipt";
    }
}
