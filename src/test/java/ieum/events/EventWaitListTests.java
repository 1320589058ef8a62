package ieum.events;

import static ieum.Pages.get;
import static ieum.Pages.post;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class EventWaitListTests {
    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    MockMvcTester mvc;

    Viewer.Member daegu;
    Viewer.Member startup;
    EventId event;
    CategoryId category;

    @BeforeEach
    void publish() {
        daegu = people.centre();
        startup = people.startup();
        event = events.draft(event("Small hall"), daegu);
        category = events.addCategory(event, category("Startups", 1), daegu);
        events.publish(event, daegu);
    }

    @Test
    void twoHundredForTheLastPlaceEndWithOneAndAllOthersWaitInOrder() throws Exception {
        var visitors = Stream.generate(people::startup).limit(10).toList();
        try (var crowd = Executors.newFixedThreadPool(16)) {
            var results = crowd.invokeAll(IntStream.range(0, 200)
                    .mapToObj(number -> (Callable<Registered>) () -> registrations.register(
                            event,
                            category,
                            List.of("Person " + number),
                            null,
                            true,
                            visitors.get(number % visitors.size())))
                    .toList());
            for (var result : results)
                assertThat(result.get().booked().size() + result.get().waiting().size())
                        .isEqualTo(1);
        }

        assertThat(names()).hasSize(1);
        var waiting = registrations.waiting(event, daegu);
        assertThat(waiting)
                .extracting(WaitingRow::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 199).boxed().toList());

        // three at once give their places back, one after the other, and three move up in their order
        events.reviseCategory(event, category, category("Startups", 3), daegu);
        var three = registrations.list(event, RegistrationFilter.NONE, daegu, 1).rows();
        assertThat(three)
                .extracting(RegistrationRow::person)
                .contains(waiting.get(0).person(), waiting.get(1).person());
        try (var crowd = Executors.newFixedThreadPool(3)) {
            for (var result : crowd.invokeAll(three.stream()
                    .map(row -> (Callable<Boolean>) () -> {
                        registrations.cancel(event, row.id(), daegu);
                        return true;
                    })
                    .toList())) assertThat(result.get()).isTrue();
        }
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(
                        waiting.subList(2, 5).stream().map(WaitingRow::person).toList());
        assertThat(registrations.waiting(event, daegu)).hasSize(194);
    }

    @Test
    void whoFindsNoRoomIsAskedToWaitAndToldWhatCameOfIt() {
        registrations.registerOthers(event, category, Affiliation.none(), 1, daegu);
        var form = List.of("category=" + category, "persons=Typed Person");
        assertThat(post("/events/" + event + "/registrations", startup, mvc, form.toArray(String[]::new)))
                .startsWith("200 ")
                .contains("This category is full.", "Typed Person", "put the rest on the wait list");

        assertThat(post(
                        "/events/" + event + "/registrations",
                        startup,
                        mvc,
                        form.getFirst(),
                        form.getLast(),
                        "mayWait=true"))
                .startsWith("302 ");
        assertThat(get("/events/" + event + "/registrations", startup, mvc))
                .contains("1 person on the wait list", "No. 1 for Startups", "Stop waiting");
        assertThat(get("/events/" + event + "/registrations", people.startup(), mvc))
                .doesNotContain("wait list", "Typed Person");

        var first = registrations.list(event, RegistrationFilter.NONE, daegu, 1).rows();
        registrations.cancel(event, first.getFirst().id(), daegu);
        assertThat(names()).containsExactly("Typed Person");
        assertThat(get("/events/" + event + "/registrations", startup, mvc)).doesNotContain("on the wait list");
    }

    @Test
    void nobodyWaitsTwiceOrBesideAPlaceAndOnlyTheAuthorOrStaffEndTheWaiting() {
        registrations.register(event, category, List.of("First"), startup);
        var waits = registrations
                .register(event, category, List.of("Second"), null, true, startup)
                .waiting()
                .getFirst();
        for (var twice : List.of("First", "second"))
            assertThatThrownBy(() -> registrations.register(event, category, List.of(twice), null, true, startup))
                    .hasMessage("registration.twice");

        assertThatThrownBy(() -> registrations.cancel(event, waits, people.startup()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.removeCategory(event, category, daegu)).hasMessage("category.isUsed");
        registrations.cancel(event, waits, startup);
        assertThat(registrations.waiting(event, daegu)).isEmpty();
        assertThatThrownBy(() -> registrations.cancel(event, waits, startup)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyMovesUpOnceTheEventHasBegun() {
        var first = registrations
                .register(event, category, List.of("First"), startup)
                .getFirst();
        registrations.register(event, category, List.of("Second"), null, true, startup);

        clock.at(EventFixtures.BEGINS, () -> {
            registrations.cancel(event, first, daegu);
            return null;
        });
        assertThat(names()).isEmpty();
        assertThat(registrations.waiting(event, daegu)).hasSize(1);
    }

    private List<String> names() {
        return registrations.all(event, RegistrationFilter.NONE, daegu).stream()
                .map(RegistrationRow::person)
                .toList();
    }
}
