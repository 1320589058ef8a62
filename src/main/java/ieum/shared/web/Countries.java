package ieum.shared.web;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries of ISO 3166, as the page's language names them; those of the portal's languages first. */
@Component("countries")
class Countries {
    private static final List<String> FIRST = List.of("KR", "VN", "FR", "RU");

    /** By language; sorting them costs more than the rest of a page. */
    private final Map<Locale, Map<String, String>> known = new ConcurrentHashMap<>();

    public Map<String, String> all() {
        return known.computeIfAbsent(LocaleContextHolder.getLocale(), Countries::sorted);
    }

    public String name(String code) {
        var name = all().get(code);
        return name == null ? name(code, LocaleContextHolder.getLocale()) : name;
    }

    private static Map<String, String> sorted(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        var others = Stream.of(Locale.getISOCountries())
                .filter(code -> !FIRST.contains(code))
                .sorted(Comparator.comparing(code -> name(code, locale), Collator.getInstance(locale)));
        Stream.concat(FIRST.stream(), others).forEach(code -> names.put(code, name(code, locale)));
        return Collections.unmodifiableMap(names);
    }

    private static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
