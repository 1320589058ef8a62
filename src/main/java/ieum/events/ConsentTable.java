package ieum.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import ieum.accounts.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To what whoever comes agrees: every word is kept with its wording and moment, and the last one counts. */
@Component
class ConsentTable {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Writes down what is new.
     *
     * @param asked what they were asked; of anything else nothing is said
     * @param by none where it was said with the ticket in hand
     */
    void say(EventId event, RegistrationId id, Set<Consent> asked, Set<Consent> given, @Nullable AccountId by) {
        var before = of(id);
        var now = clock.instant();
        var said = false;
        for (var consent : asked) {
            if (before.contains(consent) == given.contains(consent)) continue;
            said = true;
            jdbc.sql("""
                            insert into event_consent (registration_id, event_id, consent, wording, given, said_by, said_at)
                            values (?, ?, ?, ?, ?, ?::uuid, ?)""")
                    .params(Arrays.asList(
                            id.value(),
                            event.value(),
                            consent.name(),
                            consent.wording(),
                            given.contains(consent),
                            by == null ? null : by.value(),
                            now.atOffset(ZoneOffset.UTC)))
                    .update();
        }
        if (said) publisher.publishEvent(new ConsentRevised(id, event, by, now));
    }

    Set<Consent> of(RegistrationId id) {
        return Set.copyOf(jdbc.sql("select consent from event_consent_now where registration_id = ? and given")
                .param(id.value())
                .query((row, number) -> Consent.valueOf(row.getString("consent")))
                .list());
    }

    Map<RegistrationId, Set<Consent>> of(EventId event) {
        return jdbc
                .sql("select registration_id, consent from event_consent_now where event_id = ? and given")
                .param(event.value())
                .query((row, number) -> Map.entry(
                        new RegistrationId(row.getObject("registration_id", UUID.class)),
                        Consent.valueOf(row.getString("consent"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
