package ieum.shared.web;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The currencies in which partners of the portal budget: code and name in the reader's language. */
@Component
public class Currencies {
    private static final List<String> CODES =
            List.of("KRW", "VND", "EUR", "RUB", "USD", "JPY", "CNY", "GBP", "CHF", "SGD", "THB", "IDR", "MYR", "INR");

    public Map<String, String> all() {
        var locale = ULocale.forLocale(LocaleContextHolder.getLocale());
        var all = new LinkedHashMap<String, String>();
        for (var code : CODES)
            all.put(code, code + " – " + Currency.getInstance(code).getName(locale, Currency.LONG_NAME, null));
        return all;
    }
}
