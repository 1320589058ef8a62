package ieum.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The sessions of the database, named by a cookie, and written sparingly. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Under TLS the cookie bears the prefix that ties it to this very host and to encryption. */
    @Bean
    CookieSerializer cookieSerializer(@Value("${ieum.address}") String address) {
        var tls = address.startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(tls ? "__Host-ieum" : "ieum");
        cookie.setUseSecureCookie(tls);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** In place of Spring Session's filter; a repository of ours among the beans would do away with that of the database. */
    @Bean
    static BeanPostProcessor sparingly(
            ObjectProvider<JdbcIndexedSessionRepository> sessions, ObjectProvider<CookieSerializer> cookies) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter<?> && !(bean instanceof Sparingly<?>)
                        ? new Sparingly<>(new SparingSessions<>(sessions.getObject()), cookies.getObject())
                        : bean;
            }
        };
    }

    private static class Sparingly<S extends org.springframework.session.Session>
            extends SessionRepositoryFilter<SparingSessions.Kept<S>> {
        private final SparingSessions<S> sessions;

        Sparingly(SparingSessions<S> sessions, CookieSerializer cookie) {
            super(sessions);
            this.sessions = sessions;
            var ids = new CookieHttpSessionIdResolver();
            ids.setCookieSerializer(cookie);
            setHttpSessionIdResolver(ids);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                super.doFilterInternal(request, response, chain);
            } finally {
                sessions.forget();
            }
        }
    }
}
