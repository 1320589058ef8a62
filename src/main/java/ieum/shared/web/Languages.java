package ieum.shared.web;

import ieum.shared.Language;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of a page: what {@code ?lang=} chose last in this browser, else the best of what the browser asks for. A
 * link that somebody sent changes nobody's account: its language is chosen on the page of the account, and comes along
 * when one signs in.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    @Bean
    static LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("language");
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setDefaultLocaleFunction(
                request -> Language.best(Collections.list(request.getLocales())).locale());
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChange());
    }

    /** Only the portal's own languages are taken; any other value changes nothing. */
    private static class LanguageChange extends LocaleChangeInterceptor {
        LanguageChange() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return Optional.of(Locale.forLanguageTag(value))
                    .flatMap(Language::of)
                    .map(Language::locale)
                    .orElseThrow(IllegalArgumentException::new);
        }
    }
}
