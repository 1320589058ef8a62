package ieum.accounts.web;

import ieum.accounts.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps guessers waiting, before a password is even looked at. */
@Component
class Throttle extends OncePerRequestFilter {
    private final SignIns signIns;

    Throttle(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/sign-in"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var email = request.getParameter("email");
        if (email == null || !signIns.mustWait(email, request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        request.setAttribute("wait", true);
        request.getRequestDispatcher("/sign-in/failure").forward(request, response);
    }

    /** Only within the security chain; as a bean it would otherwise run a second time outside. */
    @Configuration(proxyBeanMethods = false)
    static class WithinSecurity {
        @Bean
        FilterRegistrationBean<Throttle> throttleRegistration(Throttle throttle) {
            var registration = new FilterRegistrationBean<>(throttle);
            registration.setEnabled(false);
            return registration;
        }
    }
}
