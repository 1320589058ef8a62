package ieum.shared.web;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages, with ICU's plural forms: "1 заявка, 2 заявки, 5 заявок". */
@Configuration(proxyBeanMethods = false)
class Wordings {
    @Bean
    ResourceBundleMessageSource messageSource(@Value("${spring.messages.basename}") String[] files) {
        var messages = new Plurals();
        messages.setBasenames(files);
        messages.setDefaultEncoding("UTF-8");
        // without this a missing Korean text would appear in the language of the server
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static class Plurals extends ResourceBundleMessageSource {
        /** Formats of ICU are not for several threads at once, and costly to make: who finds one takes it and puts it back. */
        private final Map<String, AtomicReference<@Nullable MessageFormat>> formats = new ConcurrentHashMap<>();

        @Override
        protected @Nullable String getMessageInternal(
                @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            if (code == null) return null;
            var language = locale == null ? Locale.getDefault() : locale;
            var wording = resolveCodeWithoutArguments(code, language);
            if (wording == null || arguments == null || arguments.length == 0) return wording;
            var place = formats.computeIfAbsent(language + " " + wording, key -> new AtomicReference<>());
            var known = place.getAndSet(null);
            var format = known == null ? new MessageFormat(wording, language) : known;
            var said = format.format(resolveArguments(arguments, language));
            place.set(format);
            return said;
        }
    }
}
