package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.session;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class CoOrganizerTests {
    @Autowired
    Events events;

    @Autowired
    CoOrganizers organizers;

    @Autowired
    Families families;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member department;
    Viewer.Member technopark;
    Viewer.Member association;
    EventId event;

    @BeforeEach
    void draft() {
        department = people.member(OrganizationKind.AGENCY);
        technopark = people.member(OrganizationKind.AGENCY);
        association = people.member(OrganizationKind.ASSOCIATION);
        event = events.draft(event("Conference on technology transfer"), department);
    }

    @Test
    @Tag("S37")
    void threeOrganisersWriteAConferenceAlikeInsideAFairAndOnlyTheLeadPublishes() {
        var fairground = people.member(OrganizationKind.AGENCY);
        var techfest = events.draft(event("Techfest"), fairground);
        events.publish(techfest, fairground);
        for (var partner : List.of(technopark, association)) {
            organizers.invite(event, partner.organizationName(), department);
            assertThat(get("/events/" + event, partner, mvc))
                    .contains("This is a draft", "invites " + partner.organizationName() + " to organise this event");
            assertThat(post("/events/" + event + "/organizers/acceptance", partner, mvc))
                    .startsWith("302 ");
        }

        events.addSession(event, session("Session of the technopark", 1), technopark);
        events.addCategory(event, category("Delegates"), association);
        assertThatThrownBy(() -> events.publish(event, technopark)).isInstanceOf(Refused.class);
        assertThat(get("/events/" + event, technopark, mvc)).doesNotContain("/publication\"");
        events.publish(event, department);
        assertThatThrownBy(() -> events.cancel(event, text("Why"), association)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organizers.invite(event, "Anybody", association))
                .isInstanceOf(Refused.class);

        families.ask(event, techfest, technopark);
        assertThat(get("/events/" + techfest, new Viewer.Visitor(), mvc))
                .doesNotContain("Conference on technology transfer</a>");
        assertThat(get("/events/" + event, new Viewer.Visitor(), mvc)).doesNotContain("Part of");
        assertThat(get("/events/" + techfest, fairground, mvc)).contains("Events that ask to be part of this one");
        assertThat(post("/events/" + techfest + "/children/" + event + "/confirmation", fairground, mvc))
                .startsWith("302 ");
        assertThat(get("/events/" + techfest, new Viewer.Visitor(), mvc))
                .contains("Part of this event", "/events/" + event);
        assertThat(get("/events/" + event, new Viewer.Visitor(), mvc))
                .contains(
                        "Part of",
                        "/events/" + techfest,
                        department.organizationName(),
                        technopark.organizationName(),
                        association.organizationName());
    }

    @Test
    void whoIsAskedOnlyReadsUntilItAgreesAndNothingAfterItDeclined() {
        organizers.invite(event, technopark.organizationName(), department);
        assertThatThrownBy(() -> events.addSession(event, session("Talk", 1), technopark))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> events.get(event, association)).isInstanceOf(NotFound.class);
        assertThat(get("/events?q=technology transfer", technopark, mvc)).contains("/events/" + event);

        organizers.decline(event, technopark);
        assertThatThrownBy(() -> events.get(event, technopark)).isInstanceOf(NotFound.class);
        assertThat(get("/events?q=technology transfer", technopark, mvc)).doesNotContain("/events/" + event);
        assertThat(organizers.list(event, department))
                .extracting(OrganizerView::status)
                .containsExactly(OrganizerStatus.DECLINED);
    }

    @Test
    void whoIsOnlyAskedSeesNobodyWhoComes() {
        var category = events.addCategory(event, category("Delegates"), department);
        events.publish(event, department);
        registrations.registerOthers(event, category, Affiliation.none(), List.of("Private Guest"), department);
        organizers.invite(event, technopark.organizationName(), department);

        assertThat(get("/events/" + event + "/registrations", technopark, mvc)).doesNotContain("Private Guest");
        organizers.accept(event, technopark);
        assertThat(get("/events/" + event + "/registrations", technopark, mvc)).contains("Private Guest");
        organizers.remove(event, technopark.of(), department);
        assertThat(get("/events/" + event + "/registrations", technopark, mvc)).doesNotContain("Private Guest");
    }

    @Test
    void companiesDoNotOrganiseAndNobodyIsAskedTwice() {
        var company = people.demand();
        for (var wrong : List.of(company.organizationName(), "Nobody bears this name", department.organizationName()))
            assertThat(post("/events/" + event + "/organizers", department, mvc, "name=" + wrong))
                    .startsWith("200 ")
                    .containsAnyOf(
                            "Only verified centres, agencies",
                            "No organisation has this name",
                            "already leads the event");
        organizers.invite(event, technopark.organizationName(), department);
        assertThatThrownBy(() -> organizers.invite(event, technopark.organizationName(), department))
                .hasMessage("organizer.askedAlready");
        assertThat(organizers.list(event, department)).hasSize(1);
    }

    @Test
    void eventLiesNeitherWithinItselfNorWithinWhatLiesWithinIt() {
        var larger = events.draft(event("Larger"), department);
        families.ask(event, larger, department);

        assertThatThrownBy(() -> families.ask(larger, event, department)).hasMessage("within.circle");
        assertThatThrownBy(() -> families.ask(event, event, department)).hasMessage("within.circle");
        families.end(event, department);
        families.ask(larger, event, department);
        assertThat(families.of(larger, department).confirmed()).isTrue();
    }

    @Test
    void organisersOfTheLargerEventMayRefuse() {
        var fairground = people.member(OrganizationKind.AGENCY);
        var techfest = events.draft(event("Techfest"), fairground);
        events.publish(techfest, fairground);
        events.publish(event, department);
        families.ask(event, techfest, department);

        assertThatThrownBy(() -> families.end(event, technopark)).isInstanceOf(Refused.class);
        families.end(event, fairground);
        assertThat(families.of(event, department).parent()).isNull();
        assertThatThrownBy(() -> families.confirm(techfest, event, fairground)).isInstanceOf(NotFound.class);
    }
}
