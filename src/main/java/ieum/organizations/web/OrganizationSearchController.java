package ieum.organizations.web;

import ieum.organizations.OrganizationSearch;
import ieum.organizations.Viewer;
import ieum.shared.web.SearchPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Completes what is typed in the field above the list of organisations; a field for one name has suggestions of its own. */
@Controller
class OrganizationSearchController {
    static final String PATH = "/organizations/search";

    private final OrganizationSearch searches;

    OrganizationSearchController(OrganizationSearch searches) {
        this.searches = searches;
    }

    @GetMapping(PATH + "/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", searches.completed(q, viewer, SearchPage.reader()));
        return "shared/search :: options";
    }
}
