package ieum.events;

import static ieum.events.EventFixtures.BEGINS;
import static ieum.events.EventFixtures.category;
import static ieum.events.EventFixtures.event;
import static ieum.events.EventFixtures.restricted;
import static ieum.events.EventFixtures.session;
import static ieum.events.EventFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTests {
    static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());
    static final Instant NOW = Instant.now();

    Event event = new Event(event("Workshop"), new OrganizationId(UUID.randomUUID()), SOMEBODY, NOW);

    @Test
    void oneStepFollowsTheOtherAndEachIsWrittenDown() {
        event.publish(SOMEBODY, NOW);
        event.cancel(text("The hall is closed"), SOMEBODY, NOW);

        assertThat(event.states().stream().map(State::status))
                .containsExactly(EventStatus.DRAFT, EventStatus.PUBLISHED, EventStatus.CANCELLED);
        assertThat(event.states().getLast().reason()).isEqualTo(text("The hall is closed"));
    }

    @Test
    void noStepIsSkippedOrTakenTwice() {
        assertThatThrownBy(() -> event.cancel(text("Why"), SOMEBODY, NOW)).hasMessage("event.notPublished");
        event.publish(SOMEBODY, NOW);
        assertThatThrownBy(() -> event.publish(SOMEBODY, NOW)).hasMessage("event.notADraft");
        event.cancel(text("Why"), SOMEBODY, NOW);
        assertThatThrownBy(() -> event.cancel(text("Why"), SOMEBODY, NOW)).hasMessage("event.notPublished");
        assertThatThrownBy(() -> event.add(session("Talk", 1), Set.of(), SOMEBODY, NOW))
                .hasMessage("event.isCancelled");
        assertThatThrownBy(() -> event.revise(event("Other"), SOMEBODY, NOW)).hasMessage("event.isCancelled");
    }

    @Test
    void eventEndsAfterItBegins() {
        var valid = event("Workshop");
        assertThatThrownBy(() -> new EventText(
                        null,
                        valid.title(),
                        valid.description(),
                        valid.venue(),
                        "",
                        valid.zone(),
                        valid.endsAt(),
                        valid.startsAt(),
                        null))
                .isInstanceOf(Clash.class)
                .hasMessage("event.endsBeforeItStarts");
    }

    @ParameterizedTest
    @CsvSource({"-1,session.outsideTheEvent", "8,session.outsideTheEvent"})
    void sessionLiesInTheEvent(int hour, String why) {
        assertThatThrownBy(() -> event.add(session("Talk", hour), Set.of(), SOMEBODY, NOW))
                .hasMessage(why);
        event.add(session("Talk", 7), Set.of(), SOMEBODY, NOW);
    }

    @Test
    void sessionOfTheCentresMayLieBeforeTheEventOpensToOthers() {
        event.add(restricted("Among centres", -2), Set.of(), SOMEBODY, NOW);

        assertThatThrownBy(() -> event.add(restricted("Among centres", -48), Set.of(), SOMEBODY, NOW))
                .hasMessage("session.farOutsideTheEvent");
    }

    @Test
    void eventThatMovesAsAWholeTakesItsSessionsAlong() {
        var talk = event.add(session("Talk", 1), Set.of(), SOMEBODY, NOW);
        var week = Duration.ofDays(7);
        event.revise(event("Workshop", null, BEGINS.plus(week)), SOMEBODY, NOW);

        assertThat(event.session(talk).text()).isEqualTo(session("Talk", 1).moved(week));
    }

    @Test
    void eventThatOnlyEndsEarlierKeepsItsSessionsInside() {
        event.add(session("Talk", 7), Set.of(), SOMEBODY, NOW);
        var text = event.text();
        var shorter = new EventText(
                null,
                text.title(),
                text.description(),
                text.venue(),
                text.address(),
                text.zone(),
                text.startsAt(),
                text.endsAt().minusSeconds(60),
                null);

        assertThatThrownBy(() -> event.revise(shorter, SOMEBODY, NOW)).hasMessage("session.outsideTheEvent");
        assertThat(event.text()).isEqualTo(text);
    }

    @Test
    void categoriesKeepTheirOrder() {
        var first = event.add(category("Startups"), SOMEBODY, NOW);
        var second = event.add(category("Centres", 9), SOMEBODY, NOW);
        event.revise(first, category("Young companies"), SOMEBODY, NOW);

        assertThat(event.categories().stream()
                        .map(category -> category.text().name().original()))
                .containsExactly("Young companies", "Centres");
        event.remove(second, SOMEBODY, NOW);
        assertThatThrownBy(() -> event.category(second)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Dodam Sensor,dodam-sensor",
        "㈜도담센서,도담센서",
        "주식회사 도담센서,(주) 도담센서",
        "Ｄｏｄａｍ,dodam",
        "Électricité,Électricité"
    })
    void organisationIsTheSameHoweverItsNameIsSpelled(String one, String other) {
        assertThat(Affiliation.named(one).key())
                .isEqualTo(Affiliation.named(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Dodam Sensor,Dodam Sensors", "---,???", "도담,도담센서"})
    void otherNamesAreOtherOrganisations(String one, String other) {
        assertThat(Affiliation.named(one).key())
                .isNotEqualTo(Affiliation.named(other).key())
                .isNotEqualTo(Affiliation.none().key());
    }
}
