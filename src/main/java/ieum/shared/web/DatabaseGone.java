package ieum.shared.web;

import ieum.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * While the database cannot be reached, a page that needs nothing of it says so, with a reference. Sessions are in the
 * database too, so this stands before everything else.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseGone {
    private static final Logger log = LoggerFactory.getLogger(DatabaseGone.class);
    private static final String AGAIN_AFTER_SECONDS = "30";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pageWithoutDatabase(MessageSource messages) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Page(messages));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** As far as PostgreSQL's driver and the pool tell: no connection, or one that was cut (SQLSTATE 08 and 57P). */
    static boolean isCauseOf(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().matches("08.*|57P.*")));
    }

    private static class Page extends OncePerRequestFilter {
        private final MessageSource messages;

        Page(MessageSource messages) {
            this.messages = messages;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                if (!isCauseOf(e) || response.isCommitted()) throw e;
                show(e, request, response);
            }
        }

        private void show(Exception gone, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("Reference {}: no database: {}", reference, gone.toString());
            response.reset();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", AGAIN_AFTER_SECONDS);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(html(language(request), reference));
        }

        private String html(Locale locale, String reference) {
            return """
                    <!DOCTYPE html>
                    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%2$s</title></head>
                    <body data-not-done><main><h1>%2$s</h1><p>%3$s</p><p>%4$s</p></main></body></html>
                    """.formatted(
                            locale.getLanguage(),
                            say("error.503", locale),
                            say("error.do.503", locale),
                            say("error.reference", locale, reference));
        }

        private String say(String key, Locale locale, Object... arguments) {
            return HtmlUtils.htmlEscape(messages.getMessage(key, arguments, locale));
        }

        private static Locale language(HttpServletRequest request) {
            var chosen = WebUtils.getCookie(request, "language");
            if (chosen != null) {
                var language = Language.of(Locale.forLanguageTag(chosen.getValue()));
                if (language.isPresent()) return language.get().locale();
            }
            return Language.best(Collections.list(request.getLocales())).locale();
        }
    }
}
