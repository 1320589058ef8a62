package ieum.shared.web;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries of ISO 3166, as the page's language names them; those of the portal's languages first. */
@Component("countries")
class Countries {
    private static final List<String> FIRST = List.of("KR", "VN", "FR", "RU");

    public Map<String, String> all() {
        var locale = LocaleContextHolder.getLocale();
        var names = new LinkedHashMap<String, String>();
        var others = Stream.of(Locale.getISOCountries())
                .filter(code -> !FIRST.contains(code))
                .sorted((one, other) -> Collator.getInstance(locale).compare(name(one), name(other)));
        Stream.concat(FIRST.stream(), others).forEach(code -> names.put(code, name(code)));
        return names;
    }

    public String name(String code) {
        return Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }
}
