package ieum.organizations.web;

import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationRow;
import ieum.organizations.OrganizationSearch;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import ieum.shared.web.SearchPage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/organizations")
class OrganizationController {
    private static final List<String> EXAMPLES = List.of(
            "kind:startup country:kr region:Daegu",
            "(hydrogen OR battery) founded>=2020",
            "certificate:venture-company,innobiz",
            "kind:startup employees<50 -country:kr",
            "waiting:yes");

    private final Organizations organizations;
    private final OrganizationSearch searches;
    private final SearchPage searchPage;
    private final Directory directory;
    private final Credentials credentials;
    private final OrganizationPage page;
    private final MessageSource messages;

    OrganizationController(
            Organizations organizations,
            Directory directory,
            Credentials credentials,
            OrganizationPage page,
            MessageSource messages,
            OrganizationSearch searches,
            SearchPage searchPage) {
        this.searches = searches;
        this.searchPage = searchPage;
        this.organizations = organizations;
        this.directory = directory;
        this.credentials = credentials;
        this.page = page;
        this.messages = messages;
    }

    /** Staff also find people; whoever is one stays one, or founds an organisation. */
    @ModelAttribute("kinds")
    List<OrganizationKind> kinds(Viewer viewer) {
        var person = viewer instanceof Viewer.Member && viewer.onOwnBehalf();
        return viewer.staff() || person ? List.of(OrganizationKind.values()) : OrganizationKind.organizations();
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") OrganizationFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var search = searches.of(filter.q(), viewer, SearchPage.reader());
        var elsewhere = searchPage.elsewhere(filter.q(), search, response);
        if (elsewhere.isPresent()) return elsewhere.get();
        var vocabulary = searches.vocabulary(viewer);
        searchPage.show(filter.q(), search, vocabulary, EXAMPLES, OrganizationSearchController.PATH, model);
        var rows = organizations.list(filter, viewer, number);
        model.addAttribute("organizations", rows);
        model.addAttribute(
                "badges",
                credentials.badges(rows.rows().stream().map(OrganizationRow::id).toList()));
        model.addAttribute("credentialKinds", CredentialKind.values());
        return "organizations/index";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") OrganizationFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = List.of(
                        "organization.name",
                        "organization.kind",
                        "organization.country",
                        "organization.region",
                        "organization.verified")
                .stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = organizations.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.name(),
                        messages.getMessage("organization.kind." + row.kind(), null, locale),
                        row.country(),
                        row.region(),
                        messages.getMessage(row.verified() ? "yes" : "no", null, locale)))
                .toList();
        return new Export("organizations", heads, rows).as(format);
    }

    /** For a field in which the name of one is typed. */
    @GetMapping("/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", directory.suggest(q));
        return "organizations/suggestions :: options";
    }

    @GetMapping("/{id}")
    String show(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        model.addAttribute("organizationForm", OrganizationForm.of(organizations.getToRevise(id, viewer)));
        return "organizations/edit";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable OrganizationId id,
            @Valid OrganizationForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        organizations.getToRevise(id, viewer);
        if (errors.hasErrors()) return "organizations/edit";
        organizations.revise(id, form.toText(), form.version(), viewer);
        flash.addFlashAttribute("notice", "organization.saved");
        return "redirect:/organizations/" + id;
    }
}
