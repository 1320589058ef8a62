package ieum.audit;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class WriteDownTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void changeIsWrittenDownWithItsAuthor() {
        var newcomer = people.newcomer(OrganizationKind.STARTUP);
        var administrator = people.administrator();

        organizations.verify(newcomer.of(), administrator);

        assertThat(actsOn(newcomer.of()))
                .containsExactly(
                        "organization.registered by " + newcomer.account(),
                        "organization.verified by " + administrator.account());
    }

    @Test
    void refusalIsWrittenDownThoughItsTransactionFailed() {
        var company = people.startup();
        var stranger = people.startup();
        var page = "/organizations/" + company.of() + "/edit";

        assertThat(mvc.get().uri(page).with(as(stranger))).hasStatus(403);

        assertThat(actsOn("GET " + page + " · Refused: revise organisation " + company.of()))
                .containsExactly("refused by " + stranger.account());
    }

    @Test
    void lookingForWhatIsHiddenIsWrittenDown() {
        var newcomer = people.newcomer(OrganizationKind.STARTUP);
        var stranger = people.startup();

        assertThat(mvc.get().uri("/organizations/" + newcomer.of()).with(as(stranger)))
                .hasStatus(404);

        await().untilAsserted(
                        () -> assertThat(actsOn("GET /organizations/" + newcomer.of() + " · Hidden: " + newcomer.of()))
                                .containsExactly("refused by " + stranger.account()));
    }

    @Test
    void applicationMayNotRewriteWhatHappened() {
        assertThatThrownBy(
                        () -> jdbc.sql("update audit_entry set act = 'nothing'").update())
                .hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    }

    private List<String> actsOn(Object thing) {
        return jdbc.sql("select act, actor_id from audit_entry where thing = ? order by id")
                .param(thing.toString())
                .query((row, number) -> row.getString(1) + " by " + row.getString(2))
                .list();
    }
}
