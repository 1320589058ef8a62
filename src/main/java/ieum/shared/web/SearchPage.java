package ieum.shared.web;

import ieum.shared.Language;
import ieum.shared.search.Search;
import ieum.shared.search.Vocabulary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the pages of lists have in common that can be searched by keys: the field, and one address for one search. */
@Component
public class SearchPage {
    private final HttpServletRequest request;

    SearchPage(HttpServletRequest request) {
        this.request = request;
    }

    public static Language reader() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }

    /** @param list the address below which suggestions are */
    public void show(
            @Nullable String typed,
            Search search,
            Vocabulary vocabulary,
            List<String> examples,
            String list,
            Model model) {
        var reader = reader();
        var text = typed == null ? "" : search.hasKeys() && search.remarks().isEmpty() ? search.print(reader) : typed;
        var shown = examples.stream()
                .map(example -> Search.of(example, vocabulary, LocalDate.EPOCH, reader))
                .filter(example -> example.remarks().isEmpty())
                .map(example -> new SearchField.Example(example.canonical(), example.print(reader)))
                .toList();
        model.addAttribute(
                "search",
                new SearchField(text, search.remarks(), vocabulary.keys(), shown, list + "/suggestions", reader));
    }

    /**
     * Where a search was typed in the words of one language, the address in which it is the same for readers of all: for the
     * browser to go to, or to show where only a part of the page is fetched.
     */
    public Optional<String> elsewhere(@Nullable String typed, Search search, HttpServletResponse response) {
        if (typed == null
                || !search.hasKeys()
                || !search.remarks().isEmpty()
                || search.canonical().equals(typed)) return Optional.empty();
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("q", UriUtils.encode(search.canonical(), "UTF-8"))
                .build();
        var path = request.getRequestURI() + "?" + address.getQuery();
        if (request.getHeader("HX-Request") == null) return Optional.of("redirect:" + path);
        response.setHeader("HX-Push-Url", path);
        return Optional.empty();
    }
}
