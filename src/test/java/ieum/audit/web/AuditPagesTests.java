package ieum.audit.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class AuditPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Queries queries;

    @Autowired
    PortalClock clock;

    Viewer administrator;
    Viewer.Member company;
    String email;

    @BeforeEach
    void somethingHappened() {
        administrator = people.administrator();
        company = people.startup();
        email = accounts.get(company.account()).email();
    }

    @Test
    void auditIsFilteredByWhoWhatAndThing() {
        assertThat(page("actor=" + email.toUpperCase()))
                .contains("2 entries", "organization.registered", "account.registered", email)
                .doesNotContain("organization.verified</code>");
        assertThat(page("thing=" + company.of())).contains("2 entries", "organization.verified</code>");
        assertThat(page("thing=" + company.of() + "&act=organization.verified"))
                .contains("1 entry")
                .doesNotContain("organization.registered</code>");
        assertThat(page("actor=nobody-has-this-name")).contains("Nothing matches");
    }

    @Test
    void auditIsFilteredByDaysOfUtcBothIncluded() {
        clock.at(Instant.parse("2020-02-29T23:59:59Z"), () -> {
            accounts.resetPassword(company.account(), "a new and better sentence");
            return null;
        });
        var mine = "thing=" + company.account() + "&act=password.changed";

        assertThat(page(mine + "&from=2020-02-29&to=2020-02-29")).contains("1 entry", "Feb 29, 2020");
        assertThat(page(mine + "&from=2020-03-01")).contains("Nothing matches");
        assertThat(page(mine + "&to=2020-02-28")).contains("Nothing matches");
        assertThat(mvc.get().uri("/audit?from=yesterday").with(as(administrator)))
                .hasStatus(400);
    }

    @Test
    void refusalIsToldFromADeed() {
        mvc.get()
                .uri("/organizations/" + company.of() + "/edit")
                .with(as(people.startup()))
                .exchange();

        assertThat(page("thing=" + company.of() + "&act=refused"))
                .contains("1 entry", "ieum-status-bad", "Refused", "revise organisation " + company.of());
    }

    @Test
    void exportHoldsExactlyWhatIsFiltered() {
        assertThat(mvc.get().uri("/audit/export.csv?thing=" + company.of()).with(as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "organization.verified",
                        "organization.registered",
                        email,
                        company.of().toString())
                .doesNotContain("account.registered");
    }

    @Test
    void listCostsTheSameQueriesForOneRowAndForThree() {
        var address = "/audit?act=organization.revised&thing=" + company.of();
        revise("First");
        var one = queries.of(address, administrator);
        revise("Second");
        revise("Third");

        assertThat(page("act=organization.revised&thing=" + company.of())).contains("3 entries");
        assertThat(queries.of(address, administrator)).isEqualTo(one);
    }

    @Test
    void verificationSaysHowFarAndByWhom() {
        assertThat(mvc.post().uri("/audit/verification").with(as(administrator)).with(csrf()))
                .hasRedirectedUrl("/audit");

        assertThat(page("")).contains("Intact up to entry", "by Somebody");
    }

    @Test
    void onlyAdministratorsReadIt() {
        for (var other : new Viewer[] {company, people.centre(), people.ministry()})
            assertThat(mvc.get().uri("/audit?thing=" + company.of()).with(as(other)))
                    .hasStatus(403)
                    .bodyText()
                    .doesNotContain("organization.verified");
    }

    private void revise(String name) {
        organizations.revise(
                company.of(),
                People.organization(name, company.kind()),
                organizations.get(company.of(), company).version(),
                company);
    }

    private String page(String query) {
        try {
            return mvc.get()
                    .uri("/audit?" + query)
                    .with(as(administrator))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
