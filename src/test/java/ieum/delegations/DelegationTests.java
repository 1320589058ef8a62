package ieum.delegations;

import static ieum.offers.OfferFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ieum.Pages;
import ieum.PagesTest;
import ieum.People;
import ieum.offers.OfferFixtures;
import ieum.offers.OfferId;
import ieum.offers.Offers;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class DelegationTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Offers offers;

    @Autowired
    Delegations delegations;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member centre;
    Viewer.Member host;
    Viewer.Member firm;
    ProgramId program;

    @BeforeEach
    void cast() {
        centre = people.centre();
        host = people.demand();
        firm = people.startup();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
    }

    @Test
    @Tag("S39")
    void eightFirmsOfARegionShowTheirProductsAndWhoeverWantsOneAsksForIt() {
        var address = post(
                "/delegations",
                centre,
                "title=Chungbuk firms in Moscow",
                "about=They look for partners",
                "language=EN",
                "country=RU",
                "place=Moscow, partnering day",
                "startsOn=2099-03-01",
                "endsOn=2099-03-04",
                "version=0");
        assertThat(address).startsWith("302 /delegations/");
        var page = address.substring(4);
        var firms = IntStream.range(0, 8).mapToObj(n -> people.startup()).toList();
        for (var one : firms) {
            assertThat(post(page + "/firms", centre, "name=" + one.organizationName()))
                    .startsWith("302");
            var product = product("Reactor of " + one.organizationName(), one);
            assertThat(page(page, one)).contains("invites your firm", "Reactor of " + one.organizationName());
            assertThat(post(page + "/products", one, "products=" + product)).startsWith("302");
        }
        assertThat(get(page, new Viewer.Visitor())).startsWith("404");
        assertThat(post(page + "/publication", centre)).startsWith("302");

        var shown = page(page, new Viewer.Visitor());
        for (var one : firms)
            assertThat(shown).contains(one.organizationName(), "Reactor of " + one.organizationName());
        assertThat(shown).contains("8 firms come along", "Moscow, partnering day");
        assertThat(page("/delegations?country=RU&when=upcoming", new Viewer.Visitor()))
                .contains("Chungbuk firms in Moscow", centre.organizationName());

        var asked = delegations
                .get(id(page), host)
                .coming()
                .getFirst()
                .products()
                .getFirst()
                .id();
        assertThat(page(page, host)).contains("/offers/" + asked + "/interests/new");
        assertThat(post("/offers/" + asked + "/interests", host, "why=For our plant"))
                .startsWith("302 /interests/");
        assertThat(page("/", centre))
                .as("the centre responsible for the offer has a task")
                .contains(
                        "Pass on an expression of interest",
                        "Reactor of " + firms.getFirst().organizationName());
    }

    @Test
    void whoWasInvitedAndDidNotComeIsKnownToWhoLeadsAlone() {
        var delegation = drafted();
        var other = people.startup();
        delegations.invite(delegation, firm.organizationName(), centre);
        delegations.invite(delegation, other.organizationName(), centre);
        assertThatThrownBy(() -> delegations.publish(delegation, centre))
                .isInstanceOf(Clash.class)
                .hasMessageContaining("nobodyComes");
        delegations.accept(delegation, List.of(product("Reactor", firm)), firm);
        delegations.decline(delegation, other);
        delegations.publish(delegation, centre);

        var page = "/delegations/" + delegation;
        assertThat(page(page, centre)).contains(other.organizationName(), "declined");
        assertThat(page(page, host)).contains(firm.organizationName()).doesNotContain(other.organizationName());
        assertThat(page(page, firm)).doesNotContain(other.organizationName());
    }

    @Test
    void draftIsNoneOfTheBusinessOfAFirmThatDeclinedOrWasTakenOut() {
        var delegation = drafted();
        delegations.invite(delegation, firm.organizationName(), centre);
        assertThat(page("/delegations?mine=true", firm)).contains("/delegations/" + delegation);

        assertThat(post("/delegations/" + delegation + "/refusal", firm)).isEqualTo("302 /delegations");
        assertThat(get("/delegations/" + delegation, firm)).startsWith("404");
        assertThat(page("/delegations?mine=true", firm)).doesNotContain("/delegations/" + delegation);

        delegations.invite(delegation, firm.organizationName(), centre);
        assertThat(page("/delegations/" + delegation, firm)).contains("invites your firm");
        delegations.remove(delegation, firm.of(), centre);
        assertThat(get("/delegations/" + delegation, firm)).startsWith("404");
        told(firm, "DELEGATION_FIRM_REMOVED");
    }

    @Test
    void anonymousOfferIsNeitherOfferedForChoiceNorTakenNorShown() {
        var hidden =
                OfferFixtures.published(offers, OfferFixtures.anonymous("Secret valve", program, centre.of()), firm);
        var ofOthers = product("Foreign valve", people.startup());
        var delegation = drafted();
        delegations.invite(delegation, firm.organizationName(), centre);

        assertThat(page("/delegations/" + delegation, firm)).doesNotContain("Secret valve");
        for (var forged : List.of(hidden, ofOthers))
            assertThat(post("/delegations/" + delegation + "/products", firm, "products=" + forged))
                    .contains("can no longer be shown");
        assertThat(statuses(delegation)).containsExactly("INVITED");
    }

    @Test
    void whatIsWithdrawnIsNotBroughtAnyMore() {
        var product = product("Old reactor", firm);
        var delegation = published(product);
        assertThat(page("/delegations/" + delegation, host)).contains("Old reactor");

        offers.withdraw(product, firm);

        assertThat(page("/delegations/" + delegation, host))
                .contains("No product chosen yet")
                .doesNotContain("Old reactor");
        assertThat(delegations
                        .list(new DelegationFilter(null, null, true, null, null), centre, 1)
                        .rows())
                .extracting(DelegationRow::firms, DelegationRow::products)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void firmsAreToldAndOneThatLeavesIsShownNoMore() {
        var delegation = drafted();
        delegations.invite(delegation, firm.organizationName(), centre);
        told(firm, "DELEGATION_INVITED");
        delegations.accept(delegation, List.of(), firm);
        told(centre, "DELEGATION_FIRM_ACCEPTED");
        delegations.publish(delegation, centre);
        told(firm, "DELEGATION_PUBLISHED");

        delegations.decline(delegation, firm);
        told(centre, "DELEGATION_FIRM_LEFT");
        assertThat(page("/delegations/" + delegation, host)).doesNotContain(firm.organizationName());

        delegations.invite(delegation, firm.organizationName(), centre);
        delegations.accept(delegation, List.of(), firm);
        delegations.cancel(delegation, english("The fair was moved"), centre);
        told(firm, "DELEGATION_CANCELLED");
        assertThat(page("/delegations/" + delegation, host)).contains("The fair was moved");
        assertThatThrownBy(() -> delegations.accept(delegation, List.of(), firm))
                .isInstanceOf(Clash.class);
    }

    @Test
    void formsKeepWhatWasTypedAndSayWhatIsWrong() {
        assertThat(post(
                        "/delegations",
                        centre,
                        "title=Firms",
                        "about=",
                        "language=EN",
                        "country=",
                        "place=Moscow",
                        "startsOn=2099-03-04",
                        "endsOn=2099-03-01",
                        "version=0"))
                .startsWith("200")
                .contains("value=\"Firms\"", "Choose the country", "must not be before the first", "2099-03-04");
        var delegation = drafted();
        assertThat(post("/delegations/" + delegation + "/firms", centre, "name=Nobody of that name"))
                .contains("Nobody of that name", "No verified organisation is called so");
        delegations.invite(delegation, firm.organizationName(), centre);
        assertThat(post("/delegations/" + delegation + "/firms", centre, "name=" + firm.organizationName()))
                .contains("invited already");
        assertThat(post("/delegations/" + delegation + "/products", host, "products="))
                .startsWith("404");
    }

    private DelegationId drafted() {
        return delegations.draft(
                new DelegationText(
                        english("Firms of the region"),
                        english("They look for partners"),
                        "RU",
                        "Moscow",
                        LocalDate.parse("2099-03-01"),
                        LocalDate.parse("2099-03-04")),
                centre);
    }

    private DelegationId published(OfferId product) {
        var delegation = drafted();
        delegations.invite(delegation, firm.organizationName(), centre);
        delegations.accept(delegation, List.of(product), firm);
        delegations.publish(delegation, centre);
        return delegation;
    }

    private OfferId product(String title, Viewer.Member owner) {
        return OfferFixtures.published(offers, OfferFixtures.text(title, program, centre.of()), owner);
    }

    private List<String> statuses(DelegationId delegation) {
        return jdbc.sql("select status from delegation_firm where delegation_id = ?")
                .param(delegation.value())
                .query(String.class)
                .list();
    }

    private void told(Viewer who, String about) {
        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from notice where account_id = ? and about = ?")
                                        .params(who.account().value(), about)
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(1));
    }

    private static DelegationId id(String page) {
        return new DelegationId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    private String get(String address, Viewer viewer) {
        return Pages.get(address, viewer, mvc);
    }

    private String post(String address, Viewer viewer, String... parameters) {
        return Pages.post(address, viewer, mvc, parameters);
    }

    private String page(String address, Viewer viewer) {
        var answer = get(address, viewer);
        assertThat(answer).startsWith("200");
        return answer;
    }
}
