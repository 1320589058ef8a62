package ieum.accounts.web;

import ieum.accounts.AfterSignIn;
import ieum.accounts.PublicPages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a sign-in unless declared public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** No inline script or style anywhere. Bootstrap draws its arrows and ticks from data addresses. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            List<PublicPages> publicPages,
            SignInOutcome outcome,
            Throttle throttle,
            ObjectProvider<AfterSignIn> afterSignIn) {
        afterSignIn.orderedStream().forEach(one -> http.addFilterBefore(new Passed(one), AuthorizationFilter.class));
        return http.authorizeHttpRequests(requests -> requests
                        // the page that follows an error or a failed sign-in is part of the request that led there
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, reading(publicPages))
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, reading(publicPages))
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, writing(publicPages))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(new StaleForm()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        // within the portal the path is sent, so that a refused step leads back to its page
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** By folder: the files in them are addressed with a hash in their names. */
    @Bean
    PublicPages assets() {
        return PublicPages.of(
                "/css/**", "/js/**", "/webjars/**", "/images/**", "/fonts/**", "/actuator/health", "/error");
    }

    /** Not by {@code formLogin().permitAll()}, which opens the bare address only: with {@code ?lang=ko} it stays shut. */
    @Bean
    PublicPages signIn() {
        return PublicPages.of("/sign-in");
    }

    @Bean
    PublicPages passwordReset() {
        return PublicPages.of("/password-reset", "/password-reset/{account}/{until}/{token}")
                .andWritten("/password-reset", "/password-reset/{account}/{until}/{token}");
    }

    /** Argon2id with Spring Security's figures of 2023: 16 MiB, two passes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** What each of a dozen filters takes is nobody's question here, and measuring it is work at every request. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private record Passed(AfterSignIn by) implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
                throws IOException, ServletException {
            by.pass((HttpServletRequest) request, (HttpServletResponse) response, rest);
        }
    }

    private static String[] reading(List<PublicPages> publicPages) {
        return publicPages.stream().flatMap(pages -> pages.read().stream()).toArray(String[]::new);
    }

    private static String[] writing(List<PublicPages> publicPages) {
        return publicPages.stream().flatMap(pages -> pages.written().stream()).toArray(String[]::new);
    }
}
