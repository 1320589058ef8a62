package ieum.accounts.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.SignIns;
import ieum.accounts.SignedInDevices;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What follows a try to sign in: the page one wanted, in the language one chose last; or the form again. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final SignIns signIns;
    private final Accounts accounts;
    private final LocaleResolver locales;

    SignInOutcome(SignIns signIns, Accounts accounts, LocaleResolver locales) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        signIns.succeeded(String.valueOf(request.getParameter("email")));
        var browser = request.getHeader("User-Agent");
        request.getSession()
                .setAttribute(
                        SignedInDevices.BROWSER,
                        browser == null ? "" : browser.substring(0, Math.min(200, browser.length())));
        var language = accounts.get(AccountId.of(signedIn.getName())).language();
        if (language != null) locales.setLocale(request, response, language.locale());
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        signIns.failed(String.valueOf(request.getParameter("email")), request.getRemoteAddr());
        request.getRequestDispatcher("/sign-in/failure").forward(request, response);
    }
}
