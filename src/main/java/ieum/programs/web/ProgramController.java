package ieum.programs.web;

import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFilter;
import ieum.programs.ProgramId;
import ieum.programs.ProgramSearch;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.web.Export;
import ieum.shared.web.SearchPage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/programs")
class ProgramController {
    private static final List<OrganizationKind> BROKERS = Arrays.stream(OrganizationKind.values())
            .filter(OrganizationKind::brokers)
            .toList();
    private static final List<OrganizationKind> SUPERVISORS =
            List.of(OrganizationKind.AGENCY, OrganizationKind.CITY, OrganizationKind.ASSOCIATION);

    private static final List<String> EXAMPLES = List.of(
            "open:yes",
            "closes:today..2026-12-31 region:Daegu",
            "status:coming,open hydrogen",
            "centres>=3 -status:closed",
            "operator:me");

    private final Programs programs;
    private final ProgramSearch searches;
    private final SearchPage searchPage;
    private final Organizations organizations;
    private final MessageSource messages;
    private final Clock clock;

    ProgramController(
            Programs programs,
            Organizations organizations,
            MessageSource messages,
            Clock clock,
            ProgramSearch searches,
            SearchPage searchPage) {
        this.searches = searches;
        this.searchPage = searchPage;
        this.programs = programs;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ProgramFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var search = searches.of(filter.q(), SearchPage.reader());
        var elsewhere = searchPage.elsewhere(filter.q(), search, response);
        if (elsewhere.isPresent()) return elsewhere.get();
        searchPage.show(filter.q(), search, searches.vocabulary(), EXAMPLES, "/programs", model);
        model.addAttribute("programs", programs.list(filter, viewer, number));
        model.addAttribute("phases", ProgramFilter.Phase.values());
        return "programs/index";
    }

    @GetMapping("/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", searches.completed(q, SearchPage.reader()));
        return "shared/search :: options";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") ProgramFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = List.of("program.name", "program.operator", "program.centres", "call.opens", "call.closes").stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = programs.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.name().original(),
                        row.operatorName(),
                        row.centres(),
                        row.opensAt().atZone(row.zone()).toOffsetDateTime().toString(),
                        row.closesAt().atZone(row.zone()).toOffsetDateTime().toString()))
                .toList();
        return new Export("programs", heads, rows).as(format);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ProgramId id, Model model) {
        model.addAttribute("program", programs.get(id));
        return "programs/show";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Locale locale, Model model) {
        programs.checkMayOpen(viewer);
        model.addAttribute(
                "programForm",
                ProgramForm.empty(
                        locale, clock.instant(), viewer.organization().stream().toList()));
        return choices("programs/new", model);
    }

    @PostMapping
    String open(
            @Validated({Default.class, ProgramForm.Opening.class}) ProgramForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        programs.checkMayOpen(viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return choices("programs/new", model);
        flash.addFlashAttribute("notice", "program.opened");
        return "redirect:/programs/" + programs.open(form.toText(), form.toCall(), viewer);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ProgramId id, Viewer viewer, Model model) {
        ProgramView program = programs.getToRevise(id, viewer);
        model.addAttribute("programForm", ProgramForm.of(program));
        return choices("programs/edit", model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable ProgramId id,
            @Valid ProgramForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        programs.getToRevise(id, viewer);
        if (errors.hasErrors()) return choices("programs/edit", model);
        try {
            programs.revise(id, form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(ProgramForm.field(clash.key()), clash.key(), clash.arguments(), null);
            return choices("programs/edit", model);
        }
        flash.addFlashAttribute("notice", "program.saved");
        return "redirect:/programs/" + id;
    }

    private String choices(String page, Model model) {
        model.addAttribute("centres", organizations.verifiedOf(BROKERS));
        model.addAttribute("supervisors", organizations.verifiedOf(SUPERVISORS));
        return page;
    }
}
