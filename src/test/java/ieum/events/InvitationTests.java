package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class InvitationTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member maker;
    Viewer.Member startup;
    EventId event;
    CategoryId category;
    String path;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        maker = people.demand();
        startup = people.startup();
        event = events.draft(event("Partner day"), daegu);
        category = events.addCategory(event, category("Guests"), daegu);
        events.publish(event, daegu);
        path = "/events/" + event;
    }

    @Test
    void whoIsInvitedComesOrDeclinesAndOrganisersSeeWhoHasNotAnswered() {
        var third = people.startup();
        var names = String.join("\n", maker.organizationName(), startup.organizationName(), third.organizationName());
        assertThat(post(path + "/invitations", daegu, mvc, "organizations=" + names))
                .startsWith("302 ");
        assertThat(get(path, maker, mvc)).contains(daegu.organizationName() + " invites you", "We cannot come");
        await().untilAsserted(() -> assertThat(get("/notices", maker, mvc)).contains("invites you to “Partner day”"));
        assertThat(get(path, people.demand(), mvc)).doesNotContain("invites you");

        assertThat(post(path + "/invitations/refusal", maker, mvc)).startsWith("302 ");
        registrations.register(event, category, List.of("One", "Two"), startup);

        assertThat(get(path + "/invitations?status=COMING", daegu, mvc))
                .contains(startup.organizationName(), "organization=id:" + startup.of())
                .doesNotContain(maker.organizationName());
        assertThat(get(path + "/invitations?status=DECLINED", daegu, mvc)).contains(maker.organizationName());
        assertThat(get(path + "/invitations?status=OPEN", daegu, mvc))
                .contains(third.organizationName())
                .doesNotContain(startup.organizationName());
        assertThat(get(path + "/registrations?organization=id:" + startup.of(), daegu, mvc))
                .contains("One", "Two");
        assertThat(get(path, maker, mvc)).contains("You may come after all.");
        assertThat(post(path + "/invitations/refusal", people.demand(), mvc)).startsWith("404 ");
    }

    @Test
    void namesThatNobodyKnowsStayToBeMendedAndAllOthersAreInvited() {
        assertThat(post(
                        path + "/invitations",
                        daegu,
                        mvc,
                        "organizations=" + maker.organizationName() + "\nNobody Ltd"))
                .startsWith("200 ")
                .contains("not known under that name", ">Nobody Ltd</textarea>");
        assertThat(invitations.list(event, daegu))
                .extracting(InvitationRow::organization)
                .containsExactly(maker.of());
        invitations.invite(event, List.of(maker.organizationName()), daegu);
        assertThat(invitations.list(event, daegu)).hasSize(1);
    }

    @Test
    void thoseWithoutAnAnswerAreRemindedOnceADay() {
        invitations.invite(event, List.of(maker.organizationName(), startup.organizationName()), daegu);
        assertThat(invitations.remind(event, daegu)).isZero();
        invitations.decline(event, maker);
        var tomorrow = clock.instant().plus(Duration.ofHours(25));
        clock.at(tomorrow, () -> {
            assertThat(invitations.remind(event, daegu)).isEqualTo(1);
            assertThat(invitations.remind(event, daegu)).isZero();
            return true;
        });
    }

    @Test
    void whoeverCameToAnEarlierEventIsInvitedAgainAndNobodyBeforeTheEventIsPublished() {
        registrations.register(event, category, List.of("One"), startup);
        var next = events.draft(event("Next partner day"), daegu);
        assertThat(post("/events/" + next + "/invitations/earlier", daegu, mvc, "event=" + event))
                .startsWith("409 ");
        events.publish(next, daegu);
        assertThat(post("/events/" + next + "/invitations/earlier", daegu, mvc, "event=" + event))
                .startsWith("302 ");
        assertThat(invitations.list(next, daegu))
                .extracting(InvitationRow::organization)
                .containsExactly(startup.of());

        var foreign = people.centre();
        var theirs = events.draft(event("Theirs"), foreign);
        events.publish(theirs, foreign);
        assertThat(post("/events/" + theirs + "/invitations/earlier", foreign, mvc, "event=" + event))
                .startsWith("404 ");
        assertThat(get("/events/" + next + "/invitations", startup, mvc)).startsWith("403 ");
    }
}
