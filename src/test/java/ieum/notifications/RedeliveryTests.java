package ieum.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.config.StalenessProperties;
import org.springframework.modulith.events.core.EventPublicationRegistry;

@PagesTest
class RedeliveryTests {
    @Autowired
    Redelivery redelivery;

    @Autowired
    EventPublicationRegistry registry;

    /** What the schedule asks of the registry, as the settings say. */
    @Autowired
    StalenessProperties staleness;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    /** The registry as a node leaves it that was killed between the commit and its listeners, or whose listener threw. */
    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "FAILED", "RESUBMITTED"})
    void whatNobodyHeardOfIsToldLaterAndThenForgotten(String status) {
        var member = people.newcomer(OrganizationKind.STARTUP);
        var publication = leftOver(member, status);

        registry.markStalePublicationsFailed(staleness);
        redelivery.redeliver();

        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from event_publication where id = ?")
                        .param(publication)
                        .query(Integer.class)
                        .single())
                .isZero());
        assertThat(jdbc.sql("select about from mail where account_id = ?")
                        .param(member.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("ORGANIZATION_VERIFIED");
    }

    private UUID leftOver(Viewer.Member member, String status) {
        var id = UUID.randomUUID();
        var event = "{\"id\":{\"value\":\"%s\"},\"by\":{\"value\":\"%s\"},\"at\":\"2026-11-05T09:00:00.123456Z\"}"
                .formatted(member.of(), member.account());
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,
                            status, completion_attempts)
                        values (?, 'ieum.notifications.OrganizationNews.on(ieum.organizations.OrganizationVerified)',
                            'ieum.organizations.OrganizationVerified', ?, now() - interval '1 hour', ?, 1)""").params(id, event, status).update();
        return id;
    }
}
