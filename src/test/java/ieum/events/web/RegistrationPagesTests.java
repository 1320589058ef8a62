package ieum.events.web;

import static ieum.Pages.as;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class RegistrationPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Events events;

    @Autowired
    People people;

    Viewer.Member daegu;
    Viewer.Member startup;

    @BeforeEach
    void cast() {
        daegu = people.centre();
        startup = people.startup();
    }

    @Test
    void fullCategoryIsSaidAtTheFormAndTheNamesAreKept() {
        var id = published("Small hall");
        var hall = events.addCategory(id, category("Seats", 1), daegu);

        assertThat(mvc.post()
                        .uri("/events/" + id + "/registrations")
                        .with(as(startup))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("persons", "Kim Minji\nLee Jun"))
                .hasStatusOk()
                .bodyText()
                .contains("Only 1 place is left in this category.", "Kim Minji\nLee Jun", "href=\"#persons\"");
        assertThat(mvc.post()
                        .uri("/events/" + id + "/registrations")
                        .with(as(startup))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("persons", "Kim Minji"))
                .hasRedirectedUrl("/events/" + id + "/registrations");
        assertThat(mvc.get().uri("/events/" + id).with(as(startup)))
                .bodyText()
                .contains("1 registration of yours", "full, 1 places");
    }

    @Test
    void staffRegisterPeopleOfAnyOrganisationOrOfNone() {
        var id = published("Innovation day");
        var hall = events.addCategory(id, category("Seats"), daegu);
        for (var whose : List.of("organization=" + startup.of(), "organizationName=Minatec", "alone=true")) {
            var answer = whose.split("=");
            assertThat(mvc.post()
                            .uri("/events/" + id + "/guests")
                            .with(as(daegu))
                            .with(csrf())
                            .param("category", hall.toString())
                            .param(answer[0], answer[1])
                            .param("persons", "")
                            .param("count", "3"))
                    .hasRedirectedUrl("/events/" + id + "/registrations");
        }

        assertThat(mvc.get().uri("/events/" + id + "/registrations").with(as(daegu)))
                .bodyText()
                .contains("9 people from 2 organisations", startup.organizationName(), "Minatec");
    }

    @Test
    void guestsNeedOneAnswerToWhoseTheyAreAndOneToWho() {
        var id = published("Innovation day");
        var hall = events.addCategory(id, category("Seats"), daegu);

        assertThat(mvc.post()
                        .uri("/events/" + id + "/guests")
                        .with(as(daegu))
                        .with(csrf())
                        .param("category", hall.toString())
                        .param("organization", startup.of().toString())
                        .param("organizationName", "Kept name")
                        .param("persons", "Kim")
                        .param("count", "3"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Choose an organisation, enter the name of another one, or tick",
                        "Enter either the names or the number of people.",
                        "value=\"Kept name\"",
                        "value=\"3\"");
    }

    @Test
    void cancelledEventStaysWithItsReasonAndTakesNobody() {
        var id = published("Innovation day");
        mvc.post()
                .uri("/events/" + id + "/cancellation")
                .with(as(daegu))
                .with(csrf())
                .param("reason", "The hall is closed.")
                .param("language", "EN")
                .exchange();

        assertThat(mvc.get().uri("/events/" + id).with(as(startup)))
                .bodyText()
                .contains("This event has been cancelled.", "The hall is closed.", "nobody can register")
                .doesNotContain("one per line");
        assertThat(mvc.get().uri("/events/" + id + "/calendar.ics")).bodyText().contains("STATUS:CANCELLED");
    }

    private EventId published(String title) {
        var id = events.draft(event(title), daegu);
        events.publish(id, daegu);
        return id;
    }
}
