package ieum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.PasswordResets;
import ieum.organizations.OrganizationKind;
import ieum.shared.PortalClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class PasswordResetTests {
    private static final String NEXT = "a new and better sentence";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordResets resets;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    String email;
    AccountId account;

    @BeforeEach
    void someoneForgot() {
        email = People.someAddress();
        people.member(OrganizationKind.STARTUP, email);
        account = accounts.find(email).orElseThrow();
        jdbc.sql("delete from password_reset_asked").update();
    }

    @Test
    void linkSetsANewPasswordOnce() {
        var link = resets.path(account, clock.instant());
        assertThat(mvc.get().uri(link)).bodyText().contains(email, "Choose a new password");

        assertThat(choose(link, NEXT)).hasRedirectedUrl("/sign-in");

        assertThat(signIn(NEXT)).hasRedirectedUrl("/");
        assertThat(signIn(People.PASSWORD)).hasForwardedUrl("/sign-in/failure");
        assertThat(choose(link, "another quite good sentence"))
                .hasStatus(409)
                .bodyText()
                .contains("used already");
        assertThat(signIn(NEXT)).hasRedirectedUrl("/");
    }

    @Test
    void newPasswordSignsEveryDeviceOut() {
        var device = signIn(People.PASSWORD).getResponse().getCookie("ieum");

        choose(resets.path(account, clock.instant()), NEXT);

        assertThat(mvc.get().uri("/account").cookie(device)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void linkIsGoodForAnHour() {
        var link = resets.path(account, clock.instant().minus(Duration.ofMinutes(61)));

        assertThat(mvc.get().uri(link)).hasStatus(409).bodyText().contains("older than an hour");
        assertThat(choose(link, NEXT)).hasStatus(409);
        assertThat(signIn(People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void linkOfOneAccountOrHourOpensNoOther() {
        var parts = resets.path(account, clock.instant()).split("/");
        var other = people.account();

        assertThat(mvc.get().uri("/password-reset/" + other + "/" + parts[3] + "/" + parts[4]))
                .hasStatus(409);
        assertThat(mvc.get().uri("/password-reset/" + account + "/" + (Long.parseLong(parts[3]) + 9) + "/" + parts[4]))
                .hasStatus(409);
    }

    @Test
    void whoAsksLearnsNothingAboutTheAddress() {
        var known = ask(email, "192.0.2.1");
        var unknown = ask(People.someAddress(), "192.0.2.1");

        assertThat(known).hasRedirectedUrl("/sign-in");
        assertThat(unknown).hasRedirectedUrl("/sign-in");
        assertThat(known.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(unknown.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo("passwordReset.asked");
        assertThat(asked()).isOne();
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (int time = 0; time < 5; time++)
            assertThat(ask(email.toUpperCase(), "192.0.2." + time)).hasRedirectedUrl("/sign-in");
        assertThat(asked()).isEqualTo(3);

        clock.at(clock.instant().plus(Duration.ofMinutes(61)), () -> ask(email, "192.0.2.9"));
        assertThat(asked()).isEqualTo(4);
    }

    @Test
    void onePlaceMayNotAskForEverybody() {
        for (int time = 0; time < 30; time++) ask(People.someAddress(), "192.0.2.7");

        ask(email, "192.0.2.7");

        assertThat(asked()).isZero();
    }

    @Test
    void weakPasswordIsRefusedAndTheLinkStaysGood() {
        var link = resets.path(account, clock.instant());

        assertThat(choose(link, "password1")).bodyText().contains("easily guessed", "href=\"#next\"");
        assertThat(choose(link, NEXT)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void whoTriedTooOftenMaySignInAfterwards() {
        for (int wrong = 0; wrong < 10; wrong++) signIn("wrong");
        assertThat(signIn(People.PASSWORD)).hasStatus(429);

        choose(resets.path(account, clock.instant()), NEXT);

        assertThat(signIn(NEXT)).hasRedirectedUrl("/");
    }

    private MvcTestResult ask(String address, String from) {
        return mvc.post()
                .uri("/password-reset")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("email", address)
                .exchange();
    }

    private MvcTestResult choose(String link, String next) {
        return mvc.post().uri(link).with(csrf()).param("next", next).exchange();
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private int asked() {
        return jdbc.sql("select count(*) from audit_entry where act = 'password-reset.asked' and thing = ?")
                .param(account.toString())
                .query(Integer.class)
                .single();
    }
}
