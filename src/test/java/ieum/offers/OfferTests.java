package ieum.offers;

import static ieum.offers.OfferFixtures.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Clash;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTests {
    private static final ZoneId SEOUL = Validity.ZONE;
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());
    private static final OfferWords WORDS = new OfferWords(List.of(), null);
    private static final OfferTrack TRACK =
            new OfferTrack(new ProgramId(UUID.randomUUID()), new OrganizationId(UUID.randomUUID()));

    private final OrganizationId owner = new OrganizationId(UUID.randomUUID());

    @Test
    void draftMayLeaveOutAnythingButItsTitle() {
        var offer = draft(new OfferText(
                OfferKind.REQUEST, OfferType.PRODUCT, english("Pumps"), null, null, null, Set.of(), null, false, null));

        assertThat(offer.text().missing())
                .containsExactly("track", "description", "topic", "readiness", "sought", "until");
        assertThatThrownBy(() -> offer.publish(SEOUL, SOMEBODY, NOW))
                .isInstanceOf(Clash.class)
                .hasMessage("offer.incomplete");
    }

    @Test
    void testSiteHasNoReadinessLevel() {
        var site = new OfferText(
                OfferKind.OFFER,
                OfferType.TEST_SITE,
                english("Quay"),
                english("Ten metres deep"),
                "maritime",
                null,
                Set.of(Cooperation.PILOT),
                NOW.plus(Duration.ofDays(9)),
                false,
                TRACK);

        assertThat(site.missing()).isEmpty();
        assertThatThrownBy(() -> new OfferText(
                        OfferKind.OFFER,
                        OfferType.TEST_SITE,
                        english("Quay"),
                        null,
                        null,
                        5,
                        Set.of(),
                        null,
                        false,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isListedForAYearAtMost() {
        var longest = Validity.longest(SEOUL, NOW);
        var tooLong = draft(complete(longest.plusSeconds(1)));

        assertThat(longest).isEqualTo(Instant.parse("2027-11-28T15:00:00Z"));
        assertThatThrownBy(() -> tooLong.publish(SEOUL, SOMEBODY, NOW)).hasMessage("offer.until.tooLong");
        var over = draft(complete(NOW));
        assertThatThrownBy(() -> over.publish(SEOUL, SOMEBODY, NOW)).hasMessage("offer.until.past");
        draft(complete(longest)).publish(SEOUL, SOMEBODY, NOW);
    }

    @Test
    void endsByItselfAndIsRenewedInOneStep() {
        var offer = draft(complete(NOW.plus(Duration.ofDays(2))));
        offer.publish(SEOUL, SOMEBODY, NOW);
        var later = NOW.plus(Duration.ofDays(2));
        assertThat(offer.status(later.minusSeconds(1))).isEqualTo(OfferStatus.PUBLISHED);
        assertThat(offer.status(later)).isEqualTo(OfferStatus.ENDED);

        offer.renew(SEOUL, SOMEBODY, later);

        assertThat(offer.status(later)).isEqualTo(OfferStatus.PUBLISHED);
        assertThat(offer.text().endsAt()).isEqualTo(Validity.longest(SEOUL, later));
        assertThat(offer.history())
                .extracting(OfferStep::kind)
                .containsExactly(OfferStep.Kind.DRAFTED, OfferStep.Kind.PUBLISHED, OfferStep.Kind.RENEWED);
    }

    @Test
    void whatWasWithdrawnDoesNotComeBack() {
        var offer = draft(complete(NOW.plus(Duration.ofDays(2))));
        offer.publish(SEOUL, SOMEBODY, NOW);
        offer.withdraw(SOMEBODY, NOW);

        assertThatThrownBy(() -> offer.renew(SEOUL, SOMEBODY, NOW)).hasMessage("offer.onlyPublishedIsRenewed");
        assertThatThrownBy(() -> offer.revise(complete(NOW.plusSeconds(9)), WORDS, SEOUL, SOMEBODY, NOW))
                .hasMessage("offer.isWithdrawn");
    }

    @Test
    void interestGoesThroughTheCentreToTheOfferingSide() {
        var interest = interest();
        assertThat(interest.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        assertThatThrownBy(() -> interest.accept(SOMEBODY, NOW)).hasMessage("interest.otherStatus.EXPRESSED");

        var later = NOW.plus(Duration.ofDays(3));
        interest.passOn(english("Serious"), SOMEBODY, later);
        assertThat(interest.dueAt()).isEqualTo(later.plus(Duration.ofDays(10)));
        assertThatThrownBy(() -> interest.decline(Party.CENTRE, english("No"), SOMEBODY, later))
                .hasMessage("interest.otherStatus.PASSED_ON");

        interest.accept(SOMEBODY, later);
        assertThat(interest.history())
                .extracting(InterestStep::party)
                .containsExactly(Party.INTERESTED, Party.CENTRE, Party.OFFERER);
        assertThatThrownBy(() -> interest.withdraw(SOMEBODY, later)).hasMessage("interest.otherStatus.ACCEPTED");
    }

    @Test
    void nobodyIsInterestedInTheirOwn() {
        assertThatThrownBy(() -> new Interest(OfferId.next(), owner, TRACK, owner, false, english("Me"), SOMEBODY, NOW))
                .hasMessage("interest.ownOffer");
    }

    private Interest interest() {
        var company = new OrganizationId(UUID.randomUUID());
        return new Interest(OfferId.next(), owner, TRACK, company, true, english("For us"), SOMEBODY, NOW);
    }

    private Offer draft(OfferText text) {
        return new Offer(owner, text, WORDS, SOMEBODY, NOW.minus(Duration.ofDays(1)));
    }

    private static OfferText complete(Instant endsAt) {
        return new OfferText(
                OfferKind.OFFER,
                OfferType.SERVICE,
                english("Pump care"),
                english("Twice a year"),
                "maritime",
                null,
                Set.of(Cooperation.SALE),
                endsAt,
                false,
                TRACK);
    }
}
