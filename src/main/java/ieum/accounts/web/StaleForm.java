package ieum.accounts.web;

import ieum.shared.web.Origin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * A form that comes after its session has ended leads to the sign-in page and from there back to the form, where the
 * page's own script has kept what was typed. A sign-in page left open for long is simply shown anew.
 */
class StaleForm implements AccessDeniedHandler {
    /** Where Spring Security's request cache looks for the page that somebody wanted. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) refusal.handle(request, response, denied);
        else if (isSignedIn()) sendAgain(request, response, denied);
        else if (isSignIn(request)) response.sendRedirect("/sign-in?again");
        else if (request.getHeader("HX-Request") != null) response.setStatus(HttpStatus.UNAUTHORIZED.value());
        else askToSignIn(request, response);
    }

    /** Signed in anew in another tab: the page that sent the form comes with a new token. */
    private void sendAgain(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var origin = Origin.of(request);
        if (origin == null) refusal.handle(request, response, denied);
        else response.sendRedirect(origin);
    }

    /** The request itself does not know yet, for its token is looked at before. */
    private static boolean isSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var origin = Origin.of(request);
        if (origin != null) request.getSession().setAttribute(WANTED, new SimpleSavedRequest(origin));
        response.sendRedirect("/sign-in?expired");
    }

    private static boolean isSignIn(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return List.of("/sign-in", "/sign-out").contains(path);
    }
}
