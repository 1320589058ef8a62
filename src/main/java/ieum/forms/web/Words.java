package ieum.forms.web;

import ieum.forms.Label;
import ieum.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels as five fields, in the order of the portal's languages. */
class Words {
    private Words() {}

    static List<String> of(@Nullable Label label) {
        return java.util.Arrays.stream(Language.values())
                .map(language -> label == null ? "" : label.words().getOrDefault(language, ""))
                .toList();
    }

    static Map<Language, String> in(@Nullable List<String> typed) {
        var words = new EnumMap<Language, String>(Language.class);
        if (typed == null) return words;
        for (var language : Language.values())
            if (language.ordinal() < typed.size()) words.put(language, typed.get(language.ordinal()));
        return words;
    }

    static String in(@Nullable List<String> typed, Language language) {
        return in(typed).getOrDefault(language, "").strip();
    }
}
