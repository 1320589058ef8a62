package ieum.accounts.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.Accounts;
import ieum.organizations.OrganizationKind;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SignInTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Test
    void addressIsTakenInCapitalsToo() {
        assertThat(signIn(known().toUpperCase(), People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void wrongPasswordLeadsBackToTheForm() {
        assertThat(signIn(known(), "wrong")).hasStatusOk().hasForwardedUrl("/sign-in/failure");
        assertThat(mvc.get().uri("/account")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void nothingIsThePasswordOfWhoeverHasNone() {
        var email = People.someAddress();
        var account = accounts.registerWithoutPassword("Somebody", email);
        assertThat(signIn(email, "")).hasForwardedUrl("/sign-in/failure");
        assertThat(signIn(email, People.PASSWORD)).hasForwardedUrl("/sign-in/failure");

        accounts.resetPassword(account, People.PASSWORD);

        assertThat(signIn(email, People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void onlyFailuresKeepOneWaiting() {
        var email = known();
        for (int right = 0; right < 12; right++)
            assertThat(signIn(email, People.PASSWORD)).hasRedirectedUrl("/");
        for (int wrong = 0; wrong < 10; wrong++)
            assertThat(signIn(email, "wrong")).hasStatusOk();

        // even the right one: it is not looked at
        assertThat(signIn(email, People.PASSWORD)).hasStatus(429).hasForwardedUrl("/sign-in/failure");
        assertThat(signIn(known(), People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void successClearsTheFailuresBeforeIt() {
        var email = known();
        for (int wrong = 0; wrong < 9; wrong++) signIn(email, "wrong").exchange();
        assertThat(signIn(email, People.PASSWORD)).hasRedirectedUrl("/");
        for (int wrong = 0; wrong < 9; wrong++) signIn(email, "wrong").exchange();

        assertThat(signIn(email, People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        assertThat(mvc.post().uri("/account").with(as(people.person())).param("name", "a"))
                .hasStatus(403);
    }

    @Test
    void formAfterTheEndOfItsSessionLeadsBackToItselfAfterSigningIn() {
        var refused = mvc.post()
                .uri("/challenges")
                .header("Referer", "http://localhost/challenges/new?track=a")
                .param("title", "typed")
                .exchange();
        assertThat(refused).hasRedirectedUrl("/sign-in?expired");

        assertThat(mvc.post()
                        .uri("/sign-in")
                        .cookie(refused.getResponse().getCookies())
                        .with(csrf())
                        .param("email", known())
                        .param("password", People.PASSWORD))
                .hasRedirectedUrl("/challenges/new?track=a");
        // while typing, the page itself says so
        assertThat(mvc.post().uri("/proposals/x").header("HX-Request", "true")).hasStatus(401);
    }

    @Test
    void signInPageLeftOpenForLongIsShownAnew() {
        assertThat(mvc.post().uri("/sign-in").param("email", "a").param("password", "b"))
                .hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void noCodeOrStyleRunsFromThePageItself() {
        var page = mvc.get().uri("/sign-in").exchange().getResponse();

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({"en,Sign in", "ko,로그인", "fr-CA,Se connecter", "ru,Войти", "vi,Đăng nhập", "de,Sign in"})
    void pageSpeaksTheLanguageOfTheBrowser(String language, String title) {
        assertThat(mvc.get().uri("/sign-in").header("Accept-Language", language))
                .bodyText()
                .contains("<title>" + title + "</title>");
    }

    @Test
    void chosenLanguageStays() {
        var chosen = mvc.get()
                .uri("/sign-in?lang=ru")
                .header("Accept-Language", "ko")
                .exchange();
        assertThat(chosen).bodyText().contains("<html lang=\"ru\">");

        assertThat(mvc.get().uri("/").cookie(chosen.getResponse().getCookies()).header("Accept-Language", "ko"))
                .bodyText()
                .contains("<html lang=\"ru\">");
    }

    @Test
    void languageOfTheAccountComesAlongAndALinkDoesNotChangeIt() {
        var email = known();
        var someone = accounts.find(email).orElseThrow();
        mvc.post()
                .uri("/account")
                .with(as(person(someone)))
                .with(csrf())
                .param("name", "a")
                .param("language", "VI")
                .exchange();
        mvc.get().uri("/?lang=ru").with(as(person(someone))).exchange();

        Cookie language =
                signIn(email, People.PASSWORD).exchange().getResponse().getCookie("language");

        assertThat(language.getValue()).isEqualTo("vi");
    }

    private ieum.organizations.Viewer person(ieum.accounts.AccountId account) {
        return new ieum.organizations.Viewer.Person(account, "", false);
    }

    private String known() {
        var email = People.someAddress();
        people.member(OrganizationKind.STARTUP, email);
        return email;
    }

    private MockMvcTester.MockMvcRequestBuilder signIn(String email, String password) {
        return mvc.post().uri("/sign-in").with(csrf()).param("email", email).param("password", password);
    }
}
