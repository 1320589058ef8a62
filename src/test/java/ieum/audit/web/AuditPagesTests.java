package ieum.audit.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.accounts.Accounts;
import ieum.audit.Thing;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

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
    void actIsToldInTheReadersWordsAndSortedByThem() {
        var mine = "thing=" + company.of();

        assertThat(page(mine)).contains("<span>Organisation verified</span>", "organization.verified</code>");
        assertThat(page(mine + "&lang=ko")).contains("<span>기관 확인</span>", "organization.verified</code>");
        assertThat(options(page(mine + "&lang=ko")))
                .isSortedAccordingTo(Collator.getInstance(Locale.KOREAN))
                .contains("계정 생성", "기관 확인");
    }

    @Test
    void thingLeadsToItsPageAndAccountsHaveNone() {
        assertThat(page("thing=" + company.of()))
                .containsPattern("<a href=\"/organizations/%s\"[^>]*><span>Organisation</span> <code[^>]*>%s</code></a>"
                        .formatted(company.of(), company.of().toString().substring(0, 8)));
        assertThat(page("thing=" + company.account()))
                .containsPattern("<span title=\"%s\"><span>Account</span> <code[^>]*>%s</code></span>"
                        .formatted(
                                company.account(), company.account().toString().substring(0, 8)));
    }

    @Test
    void everyAddressOfAThingIsARoute() {
        var routes = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Thing.values()).flatMap(thing -> thing.page("{id}").stream()))
                .isSubsetOf(routes);
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
                .remoteAddress("0:0:0:0:0:0:0:1")
                .with(as(people.startup()))
                .exchange();

        assertThat(page("thing=" + company.of() + "&act=refused"))
                .contains("1 entry", "ieum-status-bad", "Refused", "revise organisation " + company.of(), ">::1<");
    }

    @Test
    void exportHoldsExactlyWhatIsFiltered() {
        assertThat(mvc.get().uri("/audit/export.csv?thing=" + company.of()).with(as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Organisation verified,organization.verified," + company.of(),
                        "Organisation registered,organization.registered," + company.of(),
                        email)
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

    /** What can be chosen as the act, in its order, without the choice of all. */
    private static List<String> options(String page) {
        var choice = Pattern.compile("(?s)<select[^>]*name=\"act\".*?</select>").matcher(page);
        assertThat(choice.find()).isTrue();
        return Pattern.compile(">([^<>]+)</option>")
                .matcher(choice.group())
                .results()
                .map(option -> option.group(1))
                .skip(1)
                .toList();
    }

    private String page(String query) {
        try {
            return mvc.get()
                    .uri("/audit?" + query)
                    .with(as(administrator))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
