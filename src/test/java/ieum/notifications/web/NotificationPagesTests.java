package ieum.notifications.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.accounts.Accounts;
import ieum.accounts.PasswordResets;
import ieum.notifications.NotificationFixtures;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class NotificationPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    PasswordResets resets;

    @Autowired
    NotificationFixtures notifications;

    @Autowired
    Queries queries;

    @Autowired
    JdbcClient jdbc;

    Viewer reader;
    Viewer.Member company;

    @BeforeEach
    void someoneReads() {
        reader = people.person();
        company = people.startup();
    }

    @Test
    void frameCountsWhatIsUnread() {
        assertThat(mvc.get().uri("/").with(as(reader)))
                .bodyText()
                .contains(">Notices<")
                .doesNotContain("new notice");
        tell();
        assertThat(mvc.get().uri("/").with(as(reader))).bodyText().contains(">1 new notice<");
        tell();
        assertThat(mvc.get().uri("/organizations").with(as(reader))).bodyText().contains(">2 new notices<");
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("/notices");
    }

    @Test
    void noticeLeadsToItsPageAndIsReadFromThenOn() {
        tell();
        var page = mvc.get().uri("/notices").with(as(reader)).exchange();
        assertThat(page).bodyText().contains(company.organizationName() + " is now verified.", "ieum-status-info");
        var link = body(page).replaceAll("(?s).*href=\"(/notices/[0-9a-f-]{36})\".*", "$1");

        assertThat(mvc.get().uri(link).with(as(reader))).hasRedirectedUrl("/organizations/" + company.of());

        assertThat(mvc.get().uri("/notices").with(as(reader)))
                .bodyText()
                .contains(company.organizationName())
                .doesNotContain("ieum-status-info", "Mark all as read");
    }

    @Test
    void allNoticesAreMarkedAtOnceAndOnlyOnesOwn() {
        tell();
        tell();
        var other = people.person();
        notifications.verified(other.account(), company.of());

        mvc.post().uri("/notices/reading").with(as(reader)).with(csrf()).exchange();

        assertThat(mvc.get().uri("/").with(as(reader))).bodyText().doesNotContain("new notice");
        assertThat(mvc.get().uri("/").with(as(other))).bodyText().contains("1 new notice");
    }

    @Test
    void noticeIsReadInTheLanguageOfThePage() {
        tell();

        assertThat(mvc.get().uri("/notices?lang=fr").with(as(reader)))
                .bodyText()
                .contains(company.organizationName() + " est désormais vérifiée.");
    }

    @Test
    void pageOfNoticesCostsTheSameQueriesForOneAndForThree() {
        tell();
        var one = queries.of("/notices", reader);
        tell();
        tell();

        assertThat(queries.of("/notices", reader)).isEqualTo(one);
    }

    @Test
    void outboxCostsTheSameQueriesForOneAndForThree() {
        var administrator = people.administrator();
        tell();
        var address = "/outbox?q=" + accounts.get(reader.account()).email();
        var one = queries.of(address, administrator);
        tell();
        tell();

        assertThat(queries.of(address, administrator)).isEqualTo(one);
        assertThat(mvc.get().uri(address).with(as(administrator))).bodyText().contains("3 entries", "Waiting");
        assertThat(mvc.get().uri(address + "&state=FAILED").with(as(administrator)))
                .bodyText()
                .contains("Nothing matches");
    }

    @Test
    void linkThatProvesIsShownOnlyWhileUnsentAndIsWrittenDown() {
        var administrator = people.administrator();
        resets.ask(accounts.get(reader.account()).email(), "192.0.2." + (int) (Math.random() * 250));
        var mail = org.awaitility.Awaitility.await()
                .until(
                        () -> jdbc.sql("select id from mail where account_id = ? and about = 'PASSWORD_RESET_ASKED'")
                                .param(reader.account().value())
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        id -> !id.isEmpty());

        assertThat(mvc.get().uri("/outbox/" + mail).with(as(administrator)))
                .bodyText()
                .contains("A link that only the recipient may see")
                .doesNotContain("/password-reset/");
        assertThat(mvc.post()
                        .uri("/outbox/" + mail + "/disclosure")
                        .with(as(administrator))
                        .with(csrf()))
                .bodyText()
                .contains("http://localhost:8080/password-reset/" + reader.account() + "/");
        assertThat(jdbc.sql("select actor_id::text from audit_entry where act = 'mail-link.shown' and thing = ?")
                        .param(mail)
                        .query(String.class)
                        .list())
                .containsExactly(administrator.account().toString());

        jdbc.sql("update mail set sent_at = now(), next_try_at = null where id = ?::uuid")
                .param(mail)
                .update();
        assertThat(mvc.post()
                        .uri("/outbox/" + mail + "/disclosure")
                        .with(as(administrator))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("/password-reset/");
    }

    @Test
    void languageOfRegistrationIsThatOfLaterMails() {
        var email = People.someAddress();
        mvc.post()
                .uri("/organizations?lang=ko")
                .with(csrf())
                .param("person", "담당자")
                .param("email", email)
                .param("password", People.PASSWORD)
                .param("name", "도담센서")
                .param("kind", "STARTUP")
                .param("country", "KR")
                .param("language", "KO")
                .param("version", "0")
                .exchange();

        assertThat(accounts.get(accounts.find(email).orElseThrow()).language()).isEqualTo(Language.KO);
    }

    private void tell() {
        notifications.verified(reader.account(), company.of());
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
