package ieum.audit.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What acts are called in the reader's language; one that the portal no longer knows goes by its code. */
@Component
class Acts {
    private final MessageSource messages;

    Acts(MessageSource messages) {
        this.messages = messages;
    }

    String words(String code, Locale locale) {
        return String.valueOf(messages.getMessage("audit.act." + code, null, code, locale));
    }

    /** Their words by their codes, as a reader looks for them. */
    Map<String, String> sorted(Collection<String> codes, Locale locale) {
        var sorted = new LinkedHashMap<String, String>();
        codes.stream()
                .sorted(Comparator.comparing(code -> words(code, locale), Collator.getInstance(locale)))
                .forEach(code -> sorted.put(code, words(code, locale)));
        return sorted;
    }
}
