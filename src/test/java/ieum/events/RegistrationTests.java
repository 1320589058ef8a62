package ieum.events;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class RegistrationTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    CategoryId category;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Open innovation day"), daegu);
        category = events.addCategory(event, category("Startups"), daegu);
        events.publish(event, daegu);
    }

    /** 10, 9 and 9 organisations; 20, 17 and 15 persons. */
    @Test
    @Tag("S4")
    void fiftyTwoPersonsOfTwentyEightOrganisationsAreCountedApartAndEveryFigureOpensItsRows() {
        event = events.draft(event("6 January at C-Lab Outside"), daegu);
        var demand = events.addCategory(event, category("Demand companies"), daegu);
        var startups = events.addCategory(event, category("Startups"), daegu);
        var centres = events.addCategory(event, category("Centres"), daegu);
        events.publish(event, daegu);
        registered(demand, "Demand company", 10, 20);
        registered(startups, "Startup", 9, 17);
        registered(centres, "Centre", 9, 15);

        var view = events.get(event, new Viewer.Visitor());
        assertThat(view.figures()).isEqualTo(new Figures(52, 28));
        assertThat(view.categories().stream().map(CategoryView::figures))
                .containsExactly(new Figures(20, 10), new Figures(17, 9), new Figures(15, 9));
        var links = figures();
        assertThat(links.stream().map(link -> link.group(2)))
                .containsExactly(
                        "52",
                        "28",
                        "20 people",
                        "10 organisations",
                        "17 people",
                        "9 organisations",
                        "15 people",
                        "9 organisations");
        assertThat(links).allSatisfy(link -> {
            var address = link.group(1).replace("&amp;", "&");
            var figure = Integer.parseInt(link.group(2).split(" ")[0]);
            assertThat(mvc.get().uri(address).with(as(daegu))).bodyText().contains(figure + " entries");
            assertThat(exported(address)).hasSize(figure);
        });
        assertThat(exported(links.get(5).group(1).replace("&amp;", "&")))
                .isEqualTo(IntStream.rangeClosed(1, 9)
                        .mapToObj(number -> "Startup " + number + "," + (number == 9 ? 9 : 1))
                        .toList());
    }

    @Test
    void figuresLeadNowhereForOthers() {
        registered(category, "Startup", 2, 3);

        for (var viewer : List.of(new Viewer.Visitor(), startup, people.centre()))
            assertThat(mvc.get().uri("/events/" + event).with(as(viewer)))
                    .bodyText()
                    .contains("3 people", "2 organisations")
                    .doesNotContain("/registrations?");
    }

    @Test
    @Tag("S42")
    void researcherWithoutAnOrganisationIsAPersonAndNoOrganisation() {
        registrations.registerOthers(event, category, Affiliation.none(), List.of("Researcher"), daegu);
        var professor = people.person();
        registrations.register(event, category, List.of("Professor"), professor);

        assertThat(figuresOfAll()).isEqualTo(new Figures(2, 0));
        assertThat(mvc.get().uri("/events/" + event + "/registrations").with(as(daegu)))
                .bodyText()
                .contains("Researcher", "Professor", "Without an organisation");
        assertThat(registrations
                        .list(event, RegistrationFilter.NONE, professor, 1)
                        .rows())
                .extracting(RegistrationRow::person)
                .containsExactly("Professor");
    }

    @Test
    void organisationInTwoCategoriesIsOneInAll() {
        var other = events.addCategory(event, category("Speakers"), daegu);
        registrations.register(event, category, List.of("Analyst"), startup);
        registrations.register(event, other, List.of("Director"), startup);
        registrations.registerOthers(event, other, Affiliation.named("㈜도담센서"), List.of("A"), daegu);
        registrations.registerOthers(event, category, Affiliation.named("도담 센서"), List.of("B"), daegu);

        assertThat(figuresOfAll()).isEqualTo(new Figures(4, 2));
        assertThat(registrations
                        .organizations(
                                event,
                                new RegistrationFilter(null, "organization", null, null, null, null, null),
                                daegu,
                                1)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void samePersonOfTheSameOrganisationIsRegisteredOnce() {
        registrations.register(event, category, List.of("Kim Minji"), startup);

        assertThatThrownBy(() -> registrations.register(event, category, List.of("Lee", "kim  minji"), startup))
                .isInstanceOf(Clash.class)
                .hasMessage("registration.twice");
        registrations.register(event, category, List.of("Kim Minji"), people.startup());
        assertThat(figuresOfAll()).isEqualTo(new Figures(2, 2));
    }

    @Test
    void personsWhoAreOnlyCountedAreNumberedOn() {
        var other = events.addCategory(event, category("Speakers"), daegu);
        registrations.registerOthers(event, category, Affiliation.to(startup.of()), 3, daegu);
        registrations.registerOthers(event, other, Affiliation.to(startup.of()), 2, daegu);

        assertThat(registrations.list(event, RegistrationFilter.NONE, daegu, 1).rows())
                .extracting(RegistrationRow::person)
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void onlyItsAuthorOrTheOrganiserCancelsARegistration() {
        var registered = registrations
                .register(event, category, List.of("Analyst"), startup)
                .getFirst();

        for (var stranger : List.of(people.startup(), people.centre()))
            assertThatThrownBy(() -> registrations.cancel(event, registered, stranger))
                    .isInstanceOf(NotFound.class);
        assertThat(figuresOfAll().persons()).isEqualTo(1);
        registrations.cancel(event, registered, daegu);
        assertThat(figuresOfAll()).isEqualTo(Figures.NONE);
    }

    @Test
    void memberSeesOnlyThoseOfTheOwnOrganisation() {
        registrations.register(event, category, List.of("Own analyst"), startup);
        var other = people.member(OrganizationKind.STARTUP);
        registrations.register(event, category, List.of("Foreign director"), other);

        for (var address : List.of("/registrations", "/registrations?by=organization", "/registrations/export.csv"))
            assertThat(mvc.get().uri("/events/" + event + address).with(as(startup)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(address.contains("by=") ? startup.organizationName() : "Own analyst")
                    .doesNotContain("Foreign director", other.organizationName());
    }

    /** So many organisations, of which the last sends all the others. */
    private void registered(CategoryId category, String name, int organizations, int persons) {
        for (int number = 1; number <= organizations; number++)
            registrations.registerOthers(
                    event,
                    category,
                    Affiliation.named(name + " " + number),
                    number == organizations ? persons - organizations + 1 : 1,
                    daegu);
    }

    /** Each link of the figures: address and wording. */
    private List<MatchResult> figures() {
        var page = mvc.get().uri("/events/" + event).with(as(daegu)).exchange();
        return Pattern.compile("href=\"(/events/[^\"]*/registrations[^\"]*)\">([^<]*)<")
                .matcher(new String(page.getResponse().getContentAsByteArray(), UTF_8))
                .results()
                .toList();
    }

    private List<String> exported(String address) {
        var file = mvc.get()
                .uri(address.replace("/registrations", "/registrations/export.csv"))
                .with(as(daegu))
                .exchange();
        return new String(file.getResponse().getContentAsByteArray(), UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    private Figures figuresOfAll() {
        return events.get(event, daegu).figures();
    }
}
