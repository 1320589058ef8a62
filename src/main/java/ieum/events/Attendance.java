package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who comes, counted and booked. Whoever takes places first locks the row of the category, so two at once are two in a
 * row, and shares the row of the event, so that it is not cancelled meanwhile.
 */
@Component
class Attendance {
    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the event for others to share, then the category for nobody else; always in this order. */
    Optional<Booking> lock(EventId event, CategoryId category) {
        var found = jdbc.sql("select status, starts_at from event where id = ? for share")
                .param(event.value())
                .query((row, number) -> new Booking(
                        EventStatus.valueOf(row.getString("status")),
                        row.getTimestamp("starts_at").toInstant(),
                        null))
                .optional();
        return found.flatMap(booking -> jdbc.sql(
                        "select capacity from event_category where event_id = ? and id = ? for update")
                .params(event.value(), category.value())
                .query((row, number) ->
                        new Booking(booking.status, booking.startsAt, row.getObject("capacity", Integer.class)))
                .optional());
    }

    /** What holds as long as both are locked. */
    record Booking(
            EventStatus status, Instant startsAt, @Nullable Integer capacity) {}

    /** After the lock, so that what others booked until then is counted. */
    int taken(CategoryId category) {
        return jdbc.sql("select count(*) from event_registration where category_id = ? and cancelled_at is null")
                .param(category.value())
                .query(Integer.class)
                .single();
    }

    boolean everTaken(CategoryId category) {
        return jdbc.sql("select exists (select 1 from event_registration where category_id = ?)")
                .param(category.value())
                .query(Boolean.class)
                .single();
    }

    /** Persons of an organisation who are only counted bear numbers for names, each once at an event. */
    int highestNumber(EventId event, String organizationKey) {
        return jdbc.sql("""
                        select coalesce(max(person_key::int), 0) from event_registration
                        where event_id = ? and organization_key = ? and cancelled_at is null
                          and person_key ~ '^[0-9]{1,6}$'""")
                .params(event.value(), organizationKey)
                .query(Integer.class)
                .single();
    }

    RegistrationId book(
            EventId event,
            CategoryId category,
            String person,
            Affiliation affiliation,
            String organizationName,
            AccountId by,
            Instant at) {
        var id = RegistrationId.next();
        var booked = jdbc.sql("""
                        insert into event_registration (id, event_id, category_id, person, person_key,
                            organization_id, organization_name, organization_key, registered_by, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (event_id, organization_key, person_key) where cancelled_at is null do nothing""")
                .params(Arrays.asList(
                        id.value(),
                        event.value(),
                        category.value(),
                        person,
                        Spelling.ofPerson(person),
                        affiliation.organization() == null
                                ? null
                                : affiliation.organization().value(),
                        organizationName,
                        affiliation.key(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
        if (booked == 0) throw new Clash("registration.twice", person);
        return id;
    }

    /** Whether it was still booked. */
    boolean cancel(RegistrationId id, AccountId by, Instant at) {
        return jdbc.sql("""
                        update event_registration set cancelled_by = ?, cancelled_at = ?
                        where id = ? and cancelled_at is null""")
                        .params(by.value(), at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    /** Who registered this person, unless it is cancelled already. */
    Optional<AccountId> author(EventId event, RegistrationId id) {
        return jdbc.sql("""
                        select registered_by from event_registration
                        where id = ? and event_id = ? and cancelled_at is null""")
                .params(id.value(), event.value())
                .query((row, number) -> new AccountId(row.getObject("registered_by", UUID.class)))
                .optional();
    }

    Counted figures(EventId event) {
        var counted = new HashMap<UUID, Figures>();
        var all = new Figures[] {Figures.NONE};
        jdbc.sql("""
                        select category_id, count(*) as persons,
                            count(distinct nullif(organization_key, '')) as organizations
                        from event_registration where event_id = ? and cancelled_at is null
                        group by grouping sets ((category_id), ())""").param(event.value()).query(row -> {
            var category = row.getObject("category_id", UUID.class);
            var figures = new Figures(row.getInt("persons"), row.getInt("organizations"));
            if (category == null) all[0] = figures;
            else counted.put(category, figures);
        });
        return new Counted(Map.copyOf(counted), all[0]);
    }

    /** The figures of an event, by category and in all; an organisation in two categories is one in all. */
    record Counted(Map<UUID, Figures> byCategory, Figures inAll) {
        Figures of(CategoryId category) {
            return byCategory.getOrDefault(category.value(), Figures.NONE);
        }
    }
}
