package ieum.events;

import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PagesTest
class CapacityTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    CategoryId category;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Open innovation day"), daegu);
        category = events.addCategory(event, category("Startups"), daegu);
        events.publish(event, daegu);
    }

    @Test
    void cancelledRegistrationFreesItsPlace() {
        event = published("Small hall", 1);
        var registered = registrations
                .register(event, category, List.of("First"), startup)
                .getFirst();
        assertThatThrownBy(() -> registrations.register(event, category, List.of("Second"), startup))
                .hasMessage("registration.full");

        registrations.cancel(event, registered, startup);
        registrations.register(event, category, List.of("Second"), startup);
        assertThatThrownBy(() -> registrations.cancel(event, registered, startup))
                .isInstanceOf(NotFound.class);
        assertThat(figuresOfAll()).isEqualTo(new Figures(1, 1));
    }

    @Test
    void oneHundredAtOnceEndAtExactlyTheCapacity() throws Exception {
        event = published("Small hall", 7);
        registrations.registerOthers(event, category, Affiliation.none(), 4, daegu);
        var visitors = Stream.generate(people::startup).limit(10).toList();
        try (var crowd = Executors.newFixedThreadPool(16)) {
            var results = crowd.invokeAll(IntStream.range(0, 100)
                    .mapToObj(number -> attempt("Person " + number, visitors.get(number % visitors.size())))
                    .toList());
            for (var result : results) assertThat(result.get()).isIn("registered", "registration.full");
        }

        assertThat(figuresOfAll().persons()).isEqualTo(7);
        assertThat(registrations.all(event, RegistrationFilter.NONE, daegu)).hasSize(7);
    }

    @Test
    void severalAtOnceAreRegisteredTogetherOrNotAtAll() {
        event = published("Small hall", 2);

        assertThatThrownBy(() -> registrations.register(event, category, List.of("A", "B", "C"), startup))
                .hasMessage("registration.full");
        assertThat(figuresOfAll()).isEqualTo(Figures.NONE);
    }

    @Test
    void onceTheEventHasBegunOnlyStaffRegister() {
        var begun = EventFixtures.BEGINS;

        assertThatThrownBy(() -> later(begun, () -> registrations.register(event, category, List.of("Late"), startup)))
                .hasMessage("registration.closed.BEGUN");
        var late = later(
                begun,
                () -> registrations.registerOthers(
                        event, category, Affiliation.to(startup.of()), List.of("Late"), daegu));
        assertThat(late).hasSize(1);
        assertThatThrownBy(() ->
                        registrations.registerOthers(event, category, Affiliation.none(), List.of("Who"), startup))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyRegistersForADraftOrWhatIsCancelled() {
        var draft = events.draft(event("Later"), daegu);
        var later = events.addCategory(draft, category("Startups"), daegu);
        assertThatThrownBy(() -> registrations.register(draft, later, List.of("A"), startup))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.registerOthers(draft, later, Affiliation.none(), 1, daegu))
                .hasMessage("registration.closed.DRAFT");

        events.cancel(event, text("The hall is closed"), daegu);
        assertThatThrownBy(() -> registrations.register(event, category, List.of("A"), startup))
                .hasMessage("registration.closed.CANCELLED");
    }

    @Test
    void categoryIsNotTakenFromUnderThoseWhoAreInIt() {
        registrations.registerOthers(event, category, Affiliation.none(), 3, daegu);

        assertThatThrownBy(() -> events.reviseCategory(event, category, category("Startups", 2), daegu))
                .hasMessage("category.moreAreRegistered");
        assertThatThrownBy(() -> events.removeCategory(event, category, daegu)).hasMessage("category.isUsed");
        events.reviseCategory(event, category, category("Startups", 3), daegu);
        assertThat(events.get(event, startup).full()).isTrue();
        assertThat(events.get(event, startup).closed(EventFixtures.BEGINS.minus(Duration.ofDays(1))))
                .isNull();
    }

    private EventId published(String title, int capacity) {
        var id = events.draft(event(title), daegu);
        category = events.addCategory(id, category("Startups", capacity), daegu);
        events.publish(id, daegu);
        return id;
    }

    private Callable<String> attempt(String person, Viewer viewer) {
        return () -> {
            try {
                registrations.register(event, category, List.of(person), viewer);
                return "registered";
            } catch (Clash clash) {
                return clash.key();
            }
        };
    }

    private <T> T later(java.time.Instant moment, Supplier<T> play) {
        return clock.at(moment, play);
    }

    private Figures figuresOfAll() {
        return events.get(event, daegu).figures();
    }
}
