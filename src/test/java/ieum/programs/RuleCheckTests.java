package ieum.programs;

import static org.assertj.core.api.Assertions.assertThat;

import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.CredentialStatus;
import ieum.organizations.CredentialText;
import ieum.organizations.CredentialView;
import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.OrganizationView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTests {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final CallId CALL = new CallId(UUID.randomUUID());

    /** The last day is the one before a close at midnight, in the zone of the call. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T09:00:00Z, 2019-12-31, MET",
        "2026-12-31T09:00:00Z, 2019-12-30, NOT_MET",
        "2026-12-31T15:00:00Z, 2019-12-31, MET",
        "2026-12-31T15:00:00Z, 2019-12-30, NOT_MET",
        "2026-12-31T15:00:00.001Z, 2019-12-31, NOT_MET",
        "2026-12-31T15:00:00.001Z, 2020-01-01, MET",
        "2028-02-29T09:00:00Z, 2021-02-28, MET",
        "2028-02-29T09:00:00Z, 2021-02-27, NOT_MET",
        "2026-12-31T09:00:00Z, 2020, MET",
        "2026-12-31T09:00:00Z, 2018, NOT_MET",
        "2026-12-31T09:00:00Z, 2019, UNKNOWN",
        "2026-12-31T15:00:00.001Z, 2020, MET",
        "2026-12-31T09:00:00Z, , UNKNOWN"
    })
    void ageIsThatOfTheLastDay(Instant closes, @Nullable String founded, Outcome outcome) {
        assertThat(age(7, closes, facts(founded)).outcome()).isEqualTo(outcome);
    }

    /** For any day and any number of years: met exactly where the anniversary is not before the last day. */
    @Test
    void ageAgreesWithItsDefinitionOnTenThousandDays() {
        var random = new Random(42);
        for (int each = 0; each < 10_000; each++) {
            var closes = Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 2_100_000_000L));
            var lastDay = LocalDate.ofInstant(closes.minusNanos(1), SEOUL);
            int years = random.nextInt(0, 15);
            var founded = lastDay.minusYears(years).plusDays(random.nextInt(-3, 4));
            var young = IntStream.rangeClosed(0, years).anyMatch(age -> !founded.isBefore(lastDay.minusYears(age)));
            assertThat(age(years, closes, facts(founded.toString())).met())
                    .as("%s, %d years before %s", founded, years, lastDay)
                    .isEqualTo(young);
            var byYear =
                    age(years, closes, facts(String.valueOf(founded.getYear()))).outcome();
            if (byYear != Outcome.UNKNOWN) assertThat(byYear == Outcome.MET).isEqualTo(young);
        }
    }

    /** Good at the last moment in which a proposal is taken, and not a moment less. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T14:59:59.999Z, GOOD_UNTIL, MET",
        "2026-12-31T15:00:00Z, GOOD_UNTIL, MET",
        "2026-12-31T15:00:00.001Z, GOOD_UNTIL, NOT_MET",
        "2023-12-31T15:00:00Z, GOOD_UNTIL, NOT_MET",
        "2023-12-31T15:00:00.001Z, GOOD_UNTIL, MET",
        "2099-01-01T00:00:00Z, FOR_GOOD, MET"
    })
    void certificateIsGoodAtTheLastMoment(Instant closes, String kind, Outcome outcome) {
        var until = kind.equals("FOR_GOOD") ? null : LocalDate.of(2026, 12, 31);
        var held = text("AA", until);

        assertThat(credential("", closes, held, CredentialStatus.CONFIRMED).outcome())
                .isEqualTo(outcome);
        assertThat(credential("", closes, held, CredentialStatus.CLAIMED).outcome())
                .isEqualTo(outcome == Outcome.MET ? Outcome.UNKNOWN : outcome);
        assertThat(credential("", closes, held, CredentialStatus.REFUSED).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(credential("", closes, held, CredentialStatus.WITHDRAWN).own())
                .isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({"A, A, MET", "AA, A, MET", "AAA, AA, MET", "A, AA, NOT_MET", ", A, NOT_MET", ", , MET"})
    void higherGradeWillDo(@Nullable String held, @Nullable String least, Outcome outcome) {
        var closes = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(credential(least == null ? "" : least, closes, text(held, null), CredentialStatus.CONFIRMED)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "KR, 대구, MET",
        "KR, daegu, MET",
        "KR, ' DAEGU ', MET",
        "KR, Busan, NOT_MET",
        "KR, , UNKNOWN",
        "FR, Daegu, NOT_MET"
    })
    void regionIsKnownInEachOfItsSpellings(String country, @Nullable String region, Outcome outcome) {
        var applicant = applicant(OrganizationFacts.none(), country, region == null ? "" : region, List.of());
        var found = check(applicant, Instant.parse("2026-06-01T00:00:00Z"))
                .of(rule(RuleText.country(List.of("KR"), List.of("Daegu", "대구"))));

        assertThat(found.outcome()).isEqualTo(outcome);
        // another country stays another; a region may be written anew
        assertThat(found.isFinal()).isEqualTo(country.equals("FR"));
    }

    private static Finding age(int years, Instant closes, OrganizationFacts facts) {
        return check(applicant(facts, "KR", "Daegu", List.of()), closes)
                .of(rule(RuleText.number(RuleKind.AGE_AT_MOST, years)));
    }

    private static Finding credential(String least, Instant closes, CredentialText held, CredentialStatus status) {
        var credential =
                new CredentialView(null, new OrganizationId(UUID.randomUUID()), held, status, List.of(), List.of(), 0);
        return check(applicant(OrganizationFacts.none(), "KR", "Daegu", List.of(credential)), closes)
                .of(rule(RuleText.credential(CredentialKind.INNOBIZ, "", least)));
    }

    private static CredentialText text(@Nullable String grade, @Nullable LocalDate until) {
        return new CredentialText(
                CredentialKind.INNOBIZ,
                null,
                "KIBO",
                grade,
                null,
                LocalDate.of(2024, 1, 1),
                until,
                CredentialFixtures.SEOUL);
    }

    private static OrganizationFacts facts(@Nullable String founded) {
        if (founded == null) return OrganizationFacts.none();
        return new OrganizationFacts(
                Integer.valueOf(founded.substring(0, 4)),
                founded.length() > 4 ? LocalDate.parse(founded) : null,
                null,
                null,
                null);
    }

    private static RuleCheck check(Applicant applicant, Instant closes) {
        return new RuleCheck(applicant, closes, SEOUL);
    }

    private static CallRule rule(RuleText text) {
        return new CallRule(RuleId.next(), CALL, text);
    }

    private static Applicant applicant(
            OrganizationFacts facts, String country, String region, List<CredentialView> credentials) {
        var text = new OrganizationText("Firm", Map.of(), OrganizationKind.STARTUP, country, region, "", null);
        var organization = new OrganizationView(
                new OrganizationId(UUID.randomUUID()), text, facts, Instant.EPOCH, null, null, null, null, 0);
        return new Applicant(organization, credentials, Set.of(), 0, Map.of());
    }
}
