package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
    /** What PostgreSQL's grouping() says: a bit for each column that is not grouped by. */
    private static final int BY_CATEGORY = 0b01;

    private static final int BY_SECTOR = 0b10;

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

    /** @param id of whoever waited before, or a new one */
    RegistrationId book(
            RegistrationId id,
            EventId event,
            CategoryId category,
            String person,
            Affiliation affiliation,
            String organizationName,
            @Nullable Sector sector,
            AccountId by,
            Instant at) {
        var booked = jdbc.sql("""
                        insert into event_registration (id, event_id, category_id, person, person_key,
                            organization_id, organization_name, organization_key, registered_by, registered_at,
                            code, sector)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        at.atOffset(ZoneOffset.UTC),
                        TicketCode.next().value(),
                        sector == null ? null : sector.name()))
                .update();
        if (booked == 0) throw new Clash("registration.twice", person);
        return id;
    }

    boolean isBooked(EventId event, Affiliation affiliation, String person) {
        return jdbc.sql("""
                        select exists (select 1 from event_registration where event_id = ? and organization_key = ?
                            and person_key = ? and cancelled_at is null)""")
                .params(event.value(), affiliation.key(), Spelling.ofPerson(person))
                .query(Boolean.class)
                .single();
    }

    Optional<String> person(RegistrationId id) {
        return jdbc.sql("select person from event_registration where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    Map<OrganizationId, Integer> persons(EventId event, Collection<OrganizationId> organizations) {
        var found = new HashMap<OrganizationId, Integer>();
        jdbc.sql("""
                        select organization_id, count(*) as persons from event_registration
                        where event_id = ? and cancelled_at is null and organization_id = any (?::uuid[])
                        group by organization_id""")
                .params(
                        event.value(),
                        organizations.stream()
                                .map(one -> one.value().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(new OrganizationId(row.getObject("organization_id", UUID.class)), row.getInt("persons"));
                });
        return found;
    }

    List<AccountId> authors(EventId event) {
        return jdbc.sql("""
                        select registered_by from event_registration where event_id = ? and cancelled_at is null
                        union select registered_by from event_waiting where event_id = ? and ended_at is null""")
                .params(event.value(), event.value())
                .query((row, number) -> new AccountId(row.getObject("registered_by", UUID.class)))
                .list();
    }

    Optional<CategoryId> category(RegistrationId id) {
        return jdbc.sql("select category_id from event_registration where id = ?")
                .param(id.value())
                .query((row, number) -> new CategoryId(row.getObject("category_id", UUID.class)))
                .optional();
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
        var came = new HashMap<UUID, Integer>();
        var sectors = new EnumMap<Sector, Figures>(Sector.class);
        var all = new Figures[] {Figures.NONE, Figures.NONE};
        jdbc.sql("""
                        select category_id, sector, grouping(category_id, sector) as grouped, count(*) as persons,
                            count(distinct nullif(organization_key, '')) as organizations,
                            count(a.registration_id) as came,
                            count(distinct nullif(organization_key, '')) filter (where a.registration_id is not null)
                                as organizations_here
                        from event_registration r left join event_attendance a on a.registration_id = r.id
                        where event_id = ? and cancelled_at is null
                        group by grouping sets ((category_id), (sector), ())""").param(event.value()).query(row -> {
            var figures = new Figures(row.getInt("persons"), row.getInt("organizations"));
            var sector = row.getString("sector");
            switch (row.getInt("grouped")) {
                case BY_CATEGORY -> {
                    counted.put(row.getObject("category_id", UUID.class), figures);
                    came.put(row.getObject("category_id", UUID.class), row.getInt("came"));
                }
                case BY_SECTOR -> {
                    if (sector != null) sectors.put(Sector.valueOf(sector), figures);
                }
                default -> {
                    all[0] = figures;
                    all[1] = new Figures(row.getInt("came"), row.getInt("organizations_here"));
                }
            }
        });
        return new Counted(Map.copyOf(counted), Map.copyOf(came), sectors, all[0], all[1]);
    }

    /** The figures of an event, by category and in all; an organisation in two categories is one in all. */
    record Counted(
            Map<UUID, Figures> byCategory,
            Map<UUID, Integer> came,
            Map<Sector, Figures> bySector,
            Figures inAll,
            Figures here) {
        int came(CategoryId category) {
            return came.getOrDefault(category.value(), 0);
        }

        Figures of(CategoryId category) {
            return byCategory.getOrDefault(category.value(), Figures.NONE);
        }
    }
}
