package ieum.accounts.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.SignedInDevices;
import ieum.organizations.OrganizationKind;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class AccountPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignedInDevices devices;

    @Test
    void newPasswordSignsOtherDevicesOut() {
        var email = People.someAddress();
        people.member(OrganizationKind.STARTUP, email);
        var here = signIn(email);
        var elsewhere = signIn(email);

        assertThat(mvc.post()
                        .uri("/account/password")
                        .cookie(here)
                        .with(csrf())
                        .param("current", People.PASSWORD)
                        .param("next", "a new and better sentence"))
                .hasRedirectedUrl("/account");

        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void oneDeviceIsSignedOutFromAnother() {
        var email = People.someAddress();
        people.member(OrganizationKind.STARTUP, email);
        var here = signIn(email);
        var lost = signIn(email);
        AccountId account = accounts.find(email).orElseThrow();
        var key = devices.of(account, "").getFirst().key();

        mvc.post()
                .uri("/account/devices/" + key + "/end")
                .cookie(here)
                .with(csrf())
                .exchange();

        assertThat(devices.of(account, "")).hasSize(1);
        assertThat(mvc.get().uri("/account").cookie(lost)).hasRedirectedUrl("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({"short,at least 8", "password1,easily guessed", "ieum2026,easily guessed"})
    void weakPasswordIsRefusedWithItsReason(String password, String reason) {
        var someone = people.person();

        assertThat(mvc.post()
                        .uri("/account/password")
                        .with(as(someone))
                        .with(csrf())
                        .param("current", People.PASSWORD)
                        .param("next", password))
                .hasStatusOk()
                .bodyText()
                .contains(reason, "href=\"#next\"");
    }

    private Cookie signIn(String email) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", People.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("ieum");
    }
}
