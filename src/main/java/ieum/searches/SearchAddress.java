package ieum.searches;

import ieum.shared.NotFound;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A list with everything that is chosen in its address. The same choice is always written in the same way, and nothing can be
 * written that leads out of the portal.
 *
 * @param query encoded; empty for the whole list
 */
public record SearchAddress(SearchedList list, String query) {
    private static final Set<String> PASSING = Set.of("page", "lang");

    /** @param query as an address has it */
    public static SearchAddress of(SearchedList list, String query) {
        var chosen = new TreeMap<String, String>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            var written = values.stream()
                    .flatMap(value -> decoded(value).stream())
                    .map(value -> name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            if (name.matches("[A-Za-z][A-Za-z0-9]{0,39}") && !PASSING.contains(name) && !written.isEmpty())
                chosen.put(name, written);
        });
        return new SearchAddress(list, String.join("&", chosen.values()));
    }

    /** @throws NotFound where no searches are saved */
    public static SearchAddress of(String path, String query) {
        return of(SearchedList.at(path).orElseThrow(() -> new NotFound(path)), query);
    }

    public boolean everything() {
        return query.isEmpty();
    }

    @Override
    public String toString() {
        return everything() ? list.path() : list.path() + "?" + query;
    }

    private static Optional<String> decoded(@Nullable String value) {
        if (value == null) return Optional.empty();
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
