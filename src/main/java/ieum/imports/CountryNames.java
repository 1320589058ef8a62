package ieum.imports;

import ieum.shared.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their codes in ISO 3166, of two letters or three, and by their names in the portal's languages. */
class CountryNames {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            CODES.put(code.toLowerCase(Locale.ROOT), code);
            CODES.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            Arrays.stream(Language.values())
                    .map(language -> country.getDisplayCountry(language.locale()))
                    .forEach(name -> CODES.put(name.toLowerCase(Locale.ROOT), code));
        }
    }

    private CountryNames() {}

    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(written.toLowerCase(Locale.ROOT)));
    }
}
