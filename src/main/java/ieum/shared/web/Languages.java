package ieum.shared.web;

import ieum.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language of a page: what {@code ?lang=} chose last, else the best of what the browser asks for. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    private final ApplicationEventPublisher publisher;

    Languages(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

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
    private class LanguageChange extends LocaleChangeInterceptor {
        LanguageChange() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws jakarta.servlet.ServletException {
            var going = super.preHandle(request, response, handler);
            chosen(request.getParameter("lang"))
                    .filter(language -> request.getUserPrincipal() != null)
                    .ifPresent(language -> publisher.publishEvent(
                            new LanguageChosen(request.getUserPrincipal().getName(), language)));
            return going;
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return chosen(value).map(Language::locale).orElseThrow(IllegalArgumentException::new);
        }

        private static Optional<Language> chosen(@Nullable String value) {
            return Optional.ofNullable(value).map(Locale::forLanguageTag).flatMap(Language::of);
        }
    }
}
