package ieum.events.web;

import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.events.Affiliation;
import ieum.events.Announcements;
import ieum.events.EventFixtures;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.OutcomeKind;
import ieum.events.OutcomeText;
import ieum.events.Outcomes;
import ieum.events.Registrations;
import ieum.events.SpeakerAffiliation;
import ieum.events.SpeakerText;
import ieum.events.Speakers;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PagesTest
@Import(Queries.class)
class EventPageCostTests {
    @Autowired
    Events events;

    @Autowired
    Speakers speakers;

    @Autowired
    Registrations registrations;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Announcements announcements;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member centre;

    @BeforeEach
    void cast() {
        centre = people.centre();
    }

    @Test
    void largeEventAsksAsManyQueriesAsASmallOneOnEachOfItsPages() {
        var small = event(1, 1);
        var large = event(7, 40);
        for (var viewer : List.of(new Viewer.Visitor(), centre))
            for (var page : List.of("", "/calendar.ics", "/outcomes", "/agenda.pdf"))
                assertThat(cost(large, page, viewer)).as(page).isEqualTo(cost(small, page, viewer));
        for (var page : List.of("/today", "/answers", "/invitations", "/registrations", "/check-in", "/badges"))
            assertThat(cost(large, page, centre)).as(page).isEqualTo(cost(small, page, centre));
        System.out.printf(
                "queries of the page of an event: %d for a visitor, %d for an organiser; to run it: %d%n",
                cost(large, "", new Viewer.Visitor()), cost(large, "", centre), cost(large, "/today", centre));
        assertThat(cost(large, "", new Viewer.Visitor())).isLessThanOrEqualTo(35);
    }

    private long cost(EventId event, String page, Viewer viewer) {
        queries.of("/events/" + event + page, viewer);
        return queries.of("/events/" + event + page, viewer);
    }

    private EventId event(int sessions, int persons) {
        var id = events.draft(EventFixtures.event("Measured"), centre);
        for (int number = 0; number < sessions; number++) {
            var speaker = speakers.add(
                    id,
                    new SpeakerText("Speaker " + number, List.of(SpeakerAffiliation.named("Head", "Lab " + number))),
                    centre);
            var session = events.addSession(id, session("Part " + number, number), List.of(speaker), centre);
            outcomes.record(
                    id,
                    session,
                    new OutcomeText(OutcomeKind.KEY_POINT, "What was said", Language.EN, "", null, "", ""),
                    centre);
        }
        var category = events.addCategory(id, category("Guests"), centre);
        events.publish(id, centre);
        for (int number = 0; number < persons; number++)
            registrations.registerOthers(id, category, Affiliation.named("Firm " + number), 1, centre);
        announcements.announce(id, EventFixtures.text("Lunch at noon"), false, centre);
        return id;
    }
}
