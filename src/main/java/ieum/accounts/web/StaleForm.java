package ieum.accounts.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in page left open for long has an outdated token: it is simply shown anew. Any other form is refused. */
class StaleForm implements AccessDeniedHandler {
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var harmless = List.of("/sign-in", "/sign-out")
                .contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
        if (denied instanceof CsrfException && harmless && request.getUserPrincipal() == null)
            response.sendRedirect("/sign-in?again");
        else refusal.handle(request, response, denied);
    }
}
