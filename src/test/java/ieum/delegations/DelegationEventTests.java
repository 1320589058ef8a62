package ieum.delegations;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.events.CategoryId;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.RegistrationFilter;
import ieum.events.Registrations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class DelegationEventTests {
    @Autowired
    Delegations delegations;

    @Autowired
    DelegationEvents attended;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member chungbuk;
    Viewer.Member host;
    Viewer.Member firm;
    DelegationId delegation;
    EventId event;
    CategoryId category;

    @BeforeEach
    void travel() {
        chungbuk = people.centre();
        host = people.centre();
        firm = people.startup();
        event = events.draft(event("Partnering day"), host);
        category = events.addCategory(event, category("Delegations", 3), host);
        events.publish(event, host);
        delegation = delegations.draft(
                new DelegationText(
                        new Text("Firms travel", Language.EN),
                        new Text("They look for partners", Language.EN),
                        "RU",
                        "Moscow",
                        LocalDate.of(2099, 3, 1),
                        LocalDate.of(2099, 3, 4)),
                chungbuk);
        delegations.invite(delegation, firm.organizationName(), chungbuk);
        delegations.accept(delegation, List.of(), firm);
        delegations.publish(delegation, chungbuk);
    }

    @Test
    void leaderRegistersPeopleOfTheFirmsThatComeAlongForAnEventAndFirmsSeeTheirOwn() {
        var page = "/delegations/" + delegation;
        assertThat(post(page + "/events", chungbuk, mvc, "event=" + event)).startsWith("302 ");
        assertThat(get(page, chungbuk, mvc)).contains("Partnering day", "nobody registered", "Register people");

        var form = "/events/" + event + "/registrations/new?organization=" + firm.of();
        assertThat(get(form, chungbuk, mvc)).contains("comes along with your delegation", firm.organizationName());
        assertThat(register("Director Han\nEngineer Han")).startsWith("302 ");

        assertThat(registrations.list(event, RegistrationFilter.NONE, host, 1).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.organization()).isEqualTo(firm.of()));
        assertThat(get(page, chungbuk, mvc)).contains("2 persons registered");
        assertThat(get("/events/" + event + "/registrations", firm, mvc)).contains("Director Han");
        assertThat(get(page, people.demand(), mvc)).contains("Partnering day").doesNotContain("persons registered");
        assertThat(get("/events/" + event, people.demand(), mvc)).contains("Delegations that come");
        assertThat(get("/delegations?event=" + event, people.demand(), mvc)).contains("Firms travel");
    }

    @Test
    void whoLeadsNoDelegationOfThatFirmRegistersNobodyForIt() {
        var form = "/events/" + event + "/registrations/new?organization=" + firm.of();
        assertThat(get(form, people.centre(), mvc)).startsWith("403 ");
        assertThat(get(form, people.startup(), mvc)).startsWith("403 ");
        // also not once the firm has left
        delegations.decline(delegation, firm);
        assertThat(register("Director Han")).startsWith("403 ");
        assertThat(registrations.list(event, RegistrationFilter.NONE, host, 1).rows())
                .isEmpty();
    }

    @Test
    void whoFindsNoRoomKeepsWhatWasTypedAndIsAskedToWait() {
        assertThat(register("One\nTwo\nThree\nFour"))
                .startsWith("200 ")
                .contains("Four", "put the rest on the wait list", "comes along with your delegation");
        assertThat(post("/delegations/" + delegation + "/events", chungbuk, mvc, "event="))
                .startsWith("409 ");
        attended.add(delegation, event, chungbuk);
        attended.add(delegation, event, chungbuk);
        assertThat(attended.list(delegation, chungbuk)).hasSize(1);
    }

    private String register(String persons) {
        return post(
                "/events/" + event + "/registrations",
                chungbuk,
                mvc,
                "organization=" + firm.of(),
                "category=" + category,
                "persons=" + persons);
    }
}
