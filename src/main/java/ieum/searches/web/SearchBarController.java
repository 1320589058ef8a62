package ieum.searches.web;

import ieum.organizations.Viewer;
import ieum.searches.SavedSearches;
import ieum.searches.SearchAddress;
import ieum.searches.SearchedList;
import ieum.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands above a list: the searches of it that were saved, and a field to save what is in its address now. */
@Controller
class SearchBarController {
    /** So many are seen at once; the others fold out. */
    private static final int FIRST = 8;

    private final SavedSearches searches;

    SearchBarController(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param here the address of the page that asks, as htmx tells it with every request */
    @GetMapping("/searches/bar")
    String show(
            @RequestParam String list,
            @RequestHeader(name = "HX-Current-URL", defaultValue = "") String here,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var place = SearchedList.at(list).orElseThrow(() -> new NotFound(list));
        var found = searches.of(place, viewer);
        var address = SearchAddress.of(place, query(here));
        var first = found.subList(0, Math.min(FIRST, found.size()));
        var rest = found.subList(first.size(), found.size());
        model.addAttribute("parts", rest.isEmpty() ? List.of(first) : List.of(first, rest));
        model.addAttribute("address", address);
        model.addAttribute(
                "restIsHere", rest.stream().anyMatch(one -> one.address().equals(address)));
        model.addAttribute(
                "isSaved",
                found.stream().anyMatch(one -> one.own() && one.address().equals(address)));
        model.addAttribute("mayShare", searches.mayShare(viewer));
        response.addHeader(HttpHeaders.VARY, "HX-Current-URL");
        return "searches/bar :: bar";
    }

    private static String query(String address) {
        var begins = address.indexOf('?');
        var ends = address.indexOf('#');
        return begins < 0 || (ends >= 0 && ends < begins)
                ? ""
                : address.substring(begins + 1, ends < 0 ? address.length() : ends);
    }
}
