package ieum.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFixtures;
import ieum.programs.Programs;
import ieum.shared.PortalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PagesTest
class OfferRemindersTests {
    @Autowired
    OfferReminders reminders;

    @Autowired
    Offers offers;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member startup;
    OfferId id;
    Instant end;

    @BeforeEach
    void listed() {
        var centre = people.centre();
        startup = people.startup();
        var program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        id = OfferFixtures.published(offers, OfferFixtures.text("Pump", program, centre.of()), startup);
        end = Objects.requireNonNull(offers.facts(id).text().endsAt());
    }

    @Test
    void ownerIsToldTwoWeeksAndThreeDaysBeforeByNoticeAndMailOnceEach() {
        remind(Duration.ofDays(15));
        assertThat(reminded()).isEmpty();
        remind(Duration.ofDays(14));
        remind(Duration.ofDays(13));
        await().untilAsserted(() -> assertThat(told()).containsExactly("mail", "notice"));
        remind(Duration.ofDays(3));
        remind(Duration.ofDays(1));
        assertThat(reminded()).containsExactly(14, 3);
        await().untilAsserted(() -> assertThat(told()).containsExactly("mail", "mail", "notice", "notice"));
    }

    @Test
    void renewedOfferIsNotAnnouncedAndEndsLater() {
        clock.at(end.minus(Duration.ofDays(20)), () -> {
            offers.renew(id, startup);
            return true;
        });
        remind(Duration.ofDays(3));
        assertThat(reminded()).isEmpty();
    }

    private void remind(Duration before) {
        clock.at(end.minus(before), () -> {
            reminders.remind();
            return true;
        });
    }

    private List<Integer> reminded() {
        return jdbc.sql("select days from offer_reminder where offer_id = ? order by days desc")
                .param(id.value())
                .query(Integer.class)
                .list();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select 'mail' from mail where account_id = :account and about = 'OFFER_ENDING'
                        union all select 'notice' from notice where account_id = :account and about = 'OFFER_ENDING' order by 1""")
                .param("account", startup.account().value())
                .query(String.class)
                .list();
    }
}
