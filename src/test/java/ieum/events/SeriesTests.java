package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class SeriesTests {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    Aims aims;

    @Autowired
    Sites sites;

    @Autowired
    Speakers speakers;

    @Autowired
    CoOrganizers organizers;

    @Autowired
    Families families;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member centre;
    EventId event;

    /** In March, two weeks before clocks are moved in France. */
    @BeforeEach
    void draft() {
        centre = people.centre();
        event = events.draft(
                new EventText(
                        null,
                        text("Cluster workshop"),
                        text("What it is about"),
                        "Grenoble",
                        "",
                        PARIS,
                        paris("2028-03-14T09:30"),
                        paris("2028-03-16T17:00"),
                        80),
                centre);
    }

    @Test
    @Tag("S23")
    void threeAimsAndFourExpectedOutcomesAreClosedWithWhatShowsThem() {
        events.publish(event, centre);
        for (int number = 1; number <= 7; number++)
            aims.add(event, number <= 3 ? AimKind.AIM : AimKind.OUTCOME, text("Aim number " + number), centre);
        var all = aims.list(event, centre);
        var path = "/events/" + event + "/aims/";

        assertThat(post(path + all.getFirst().id() + "/result", centre, mvc, "result=MET", "evidence=", "language=EN"))
                .startsWith("200 ")
                .contains("Say what shows it.");
        for (var aim : all)
            assertThat(post(
                            path + aim.id() + "/result",
                            centre,
                            mvc,
                            "result=" + (aim.equals(all.getLast()) ? "NOT_MET" : "MET"),
                            "evidence=Minutes of " + aim.said().original(),
                            "language=EN"))
                    .startsWith("302 ");
        assertThat(aims.list(event, centre).stream().filter(AimView::met).count())
                .isEqualTo(6);
        assertThat(get("/events/" + event, new Viewer.Visitor(), mvc))
                .contains("Expected outcome", "Minutes of Aim number 7", "Not met")
                .doesNotContain("Record the result");
        assertThatThrownBy(() -> aims.close(event, all.getFirst().id(), AimResult.NOT_MET, text("No"), centre))
                .hasMessage("aim.isClosed");
        assertThatThrownBy(() -> aims.remove(event, all.getFirst().id(), centre))
                .hasMessage("aim.isClosed");
        aims.reopen(event, all.getFirst().id(), centre);
        assertThat(aims.getToRevise(event, all.getFirst().id(), centre).result())
                .isNull();
    }

    @Test
    @Tag("S30")
    void nextWorkshopBeginsAYearLaterAtTheSameHoursWithWhatTheLastOneLeftOpen() {
        var met = aims.add(event, AimKind.AIM, text("Meet"), centre);
        var missed = aims.add(event, AimKind.AIM, text("Agree on a call"), centre);
        aims.add(event, AimKind.OUTCOME, text("Never looked at"), centre);
        aims.close(event, met, AimResult.MET, text("We met"), centre);
        aims.close(event, missed, AimResult.NOT_MET, text("No call"), centre);
        var hall = sites.add(event, new SiteText("Hall", ""), centre);
        var works = sites.add(event, new SiteText("Works", ""), centre);
        sites.revise(event, works, new SiteText("Works", ""), Map.of(hall, 40), centre);
        var speaker = speakers.add(event, new SpeakerText("Somebody", List.of()), centre);
        var begins = paris("2028-03-15T14:00");
        events.addSession(
                event,
                new SessionText(
                        text("Visit"), SessionKind.WORKSHOP, begins, begins.plusSeconds(7200), "", false, null, works),
                Set.of(speaker),
                centre);
        events.addCategory(event, category("Clusters", 40), centre);
        var partner = people.member(OrganizationKind.CLUSTER);
        organizers.invite(event, partner.organizationName(), centre);
        organizers.accept(event, partner);
        events.publish(event, centre);

        assertThat(get("/events/" + event + "/next", centre, mvc))
                .contains("2029-03-13", "the 2 aims that were not met", "the session");
        var answer = post(
                "/events/" + event + "/next",
                centre,
                mvc,
                // clocks have been moved by then
                "day=2029-04-10",
                "sessions=true",
                "categories=true",
                "sites=true",
                "organizers=true",
                "aims=true");
        var next = EventId.of(answer.replace("302 /events/", ""));
        var view = events.get(next, centre);

        assertThat(view.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(view.text().startsAt()).isEqualTo(paris("2029-04-10T09:30"));
        assertThat(view.text().endsAt()).isEqualTo(paris("2029-04-12T17:00"));
        assertThat(view.text().reportedPersons()).isNull();
        assertThat(view.sessions())
                .extracting(
                        session -> session.text().startsAt(),
                        session -> session.site().text().name())
                .containsExactly(tuple(paris("2029-04-11T14:00"), "Works"));
        assertThat(view.sessions().getFirst().speakers()).isEmpty();
        assertThat(sites.travelTimes(next, centre).values()).containsExactly(40);
        assertThat(view.categories()).extracting(one -> one.text().capacity()).containsExactly(40);
        assertThat(aims.list(next, centre))
                .extracting(AimView::said, AimView::result)
                .containsExactly(tuple(text("Agree on a call"), null), tuple(text("Never looked at"), null));
        assertThat(organizers.list(next, centre))
                .extracting(OrganizerView::organization, OrganizerView::status)
                .containsExactly(tuple(partner.of(), OrganizerStatus.INVITED));
        assertThat(families.of(next, centre).earlier())
                .extracting(Family.Relative::id)
                .containsExactly(event);
        // nobody else learns of a draft
        assertThat(families.of(event, new Viewer.Visitor()).later()).isEmpty();
        assertThat(families.of(event, centre).later())
                .extracting(Family.Relative::id)
                .containsExactly(next);
        var third = series.next(
                next, LocalDate.parse("2030-03-12"), new Carried(false, false, false, false, false, false), centre);
        assertThat(families.of(third, centre).earlier())
                .extracting(Family.Relative::id)
                .containsExactly(next, event);
    }

    @Test
    void onlyWhoMayDraftContinuesAndSessionsOfTheCentresAreTakenAlong() {
        events.addSession(event, restrictedIn(event), centre);
        events.publish(event, centre);

        var next = series.next(
                event, LocalDate.parse("2029-03-13"), new Carried(true, false, false, false, false, false), centre);
        assertThat(events.get(next, centre).sessions().getFirst().text().restricted())
                .isTrue();
        assertThatThrownBy(() -> series.checkMayContinue(event, people.startup()))
                .isInstanceOf(Refused.class);
    }

    private SessionText restrictedIn(EventId id) {
        var shape = restricted("Among centres", 1);
        var begins = events.get(id, centre).text().startsAt();
        return new SessionText(
                new Text("Among centres", shape.title().language()),
                shape.kind(),
                begins,
                begins.plusSeconds(3600),
                "",
                true);
    }

    private static Instant paris(String time) {
        return LocalDateTime.parse(time).atZone(PARIS).toInstant();
    }
}
