package ieum.organizations;

import static ieum.Pages.as;
import static ieum.organizations.CredentialFixtures.SEOUL;
import static ieum.organizations.CredentialFixtures.claimed;
import static ieum.organizations.CredentialFixtures.confirmed;
import static ieum.organizations.CredentialFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.files.FileFixtures;
import ieum.shared.PortalClock;
import ieum.shared.postgres.RowSecurity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class CredentialPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Credentials credentials;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    RowSecurity security;

    @Autowired
    Queries queries;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member startup;
    Viewer.Member centre;

    @BeforeEach
    void cast() {
        startup = people.startup();
        centre = people.centre();
    }

    @Test
    void statusIsClaimedWithEvidenceConfirmedAndThenABadgeForEveryone() {
        var claimed = mvc.post()
                .uri("/organizations/" + startup.of() + "/credentials")
                .multipart()
                .file(new MockMultipartFile("file", "연구소기업.pdf", "application/pdf", FileFixtures.pdf()))
                .param("kind", "RESEARCH_INSTITUTE_COMPANY")
                .param("name", "")
                .param("issuer", "연구개발특구진흥재단")
                .param("grade", "")
                .param("number", "제1234호")
                .param("validFrom", "2024-01-01")
                .param("validUntil", "")
                .param("zone", "Asia/Seoul")
                .param("version", "0")
                .with(as(startup))
                .with(csrf())
                .exchange();
        var page = claimed.getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/credentials/");
        assertThat(body("/organizations/" + startup.of(), new Viewer.Visitor()))
                .doesNotContain("Research-institute company");
        assertThat(body("/", centre)).containsPattern("Check \\d+ certificate");
        assertThat(body("/credentials?status=CLAIMED&sort=-claimed", centre)).contains(startup.organizationName());
        assertThat(body(page, centre)).contains("연구소기업.pdf", "제1234호");

        assertThat(post(page + "/confirmation", centre, "checked", "특구재단 명단에서 확인"))
                .hasStatus(302);

        assertThat(body(page, startup)).contains("특구재단 명단에서 확인", "Confirmed");
        assertThat(body("/organizations/" + startup.of(), new Viewer.Visitor()))
                .contains("Research-institute company", "연구개발특구진흥재단")
                .doesNotContain("제1234호", "특구재단");
        await().untilAsserted(() -> assertThat(notices(startup)).contains("CREDENTIAL_CONFIRMED"));
    }

    @Test
    void refusalIsReadAnsweredAndKeptInTheHistoryWithBothEvidences() {
        var id = claimed(credentials, CredentialKind.INNOBIZ, startup);
        assertThat(post("/credentials/" + id + "/refusal", centre, "reason", "The scan shows another company."))
                .hasStatus(302);
        assertThat(body("/credentials/" + id + "/edit", startup)).contains("The scan shows another company.");
        var version = credentials.get(id, startup).version();

        assertThat(mvc.post()
                        .uri("/credentials/" + id)
                        .multipart()
                        .file(new MockMultipartFile("file", "better.pdf", "application/pdf", FileFixtures.pdf(2000)))
                        .param("kind", "INNOBIZ")
                        .param("issuer", "KIBO")
                        .param("grade", "aa")
                        .param("validFrom", "2024-01-01")
                        .param("validUntil", "2027-01-01")
                        .param("zone", "Asia/Seoul")
                        .param("version", String.valueOf(version))
                        .with(as(startup))
                        .with(csrf()))
                .hasRedirectedUrl("/credentials/" + id);

        var again = credentials.get(id, startup);
        assertThat(again.text().grade()).isEqualTo("AA");
        assertThat(again.history())
                .extracting(step -> step.status())
                .containsExactly(CredentialStatus.CLAIMED, CredentialStatus.REFUSED, CredentialStatus.CLAIMED);
        assertThat(again.files()).extracting(file -> file.name()).containsExactly("certificate.pdf", "better.pdf");
    }

    /** The last day is that of the issuer: Seoul's midnight, wherever anybody reads it. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T14:59:59.999Z, true", "2026-12-31T15:00:00Z, false", "2026-12-31T15:00:00.001Z, false"})
    @Tag("S35")
    void expiryDropsTheBadgeTheSameDay(Instant moment, boolean shown) {
        var lasting = text(CredentialKind.INNOBIZ, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
        confirmed(credentials, lasting, startup, centre);

        var word = renamed(startup);

        var badges = clock.at(moment, () -> credentials.badges(List.of(startup.of())));
        var page = clock.at(moment, () -> body("/organizations?credential=INNOBIZ&q=" + word, new Viewer.Visitor()));

        assertThat(badges.containsKey(startup.of())).isEqualTo(shown);
        assertThat(page.contains("Firm " + word)).isEqualTo(shown);
        assertThat(lasting.isGoodAt(moment)).isEqualTo(shown);
    }

    @Test
    void evidenceIsReadByMembersAndStaffAloneAlsoInTheDatabase() {
        var id = claimed(credentials, CredentialKind.JEI, startup);
        var file = credentials.get(id, startup).evidence();
        var address = "/credentials/" + id + "/files/" + file.id();

        for (var outsider : new Viewer[] {people.startup(), people.demand(), people.newcomer(startup.kind())})
            assertThat(mvc.get().uri(address).with(as(outsider))).hasStatus(404);
        assertThat(mvc.get().uri(address).with(as(centre))).hasStatusOk();
        assertThat(body("/credentials/" + id, startup)).contains("Opened once", file.sha256());
        assertThat(body("/credentials/" + id, centre)).doesNotContain("Opened once");

        assertThat(seen(startup, file.id().value())).isOne();
        assertThat(seen(centre, file.id().value())).isOne();
        assertThat(seen(people.startup(), file.id().value())).isZero();
        assertThat(seen(new Viewer.Visitor(), file.id().value())).isZero();
    }

    @Test
    void nobodyConfirmsWhatTheirOwnOrganisationClaims() {
        var id = claimed(credentials, CredentialKind.ISO_9001, centre);

        assertThat(post("/credentials/" + id + "/confirmation", centre, "checked", "Mine"))
                .hasStatus(403);
        assertThat(credentials
                        .list(new CredentialFilter(null, CredentialKind.ISO_9001, "-claimed"), centre, 1)
                        .rows())
                .extracting(CredentialRow::organization)
                .doesNotContain(centre.of());
    }

    @Test
    void endIsAnnouncedOnceInTheLastMonth(@Autowired CredentialReminders reminders) {
        var until = LocalDate.ofInstant(clock.instant(), SEOUL).plusDays(20);
        confirmed(credentials, text(CredentialKind.MAINBIZ, LocalDate.of(2024, 1, 1), until), startup, centre);
        var other = people.startup();
        confirmed(
                credentials, text(CredentialKind.MAINBIZ, LocalDate.of(2024, 1, 1), until.plusDays(30)), other, centre);

        reminders.remind();
        reminders.remind();

        await().untilAsserted(() -> assertThat(notices(startup)).contains("CREDENTIAL_ENDING"));
        assertThat(notices(startup)).containsOnlyOnce("CREDENTIAL_ENDING");
        assertThat(notices(other)).doesNotContain("CREDENTIAL_ENDING");
    }

    @Test
    void badgesCostTheSameQueriesForOneOrganisationAndForThree() {
        var word = word();
        named(word);
        var one = queries.of("/organizations?q=" + word);
        named(word);
        named(word);

        assertThat(queries.of("/organizations?q=" + word)).isEqualTo(one);
        assertThat(body("/organizations?q=" + word, new Viewer.Visitor())).contains("3 entries", "ISO 9001");
    }

    @Test
    void verificationSaysWhatWasCheckedAndARefusalIsAnsweredByEditing() {
        var newcomer = people.newcomer(startup.kind());
        var word = renamed(newcomer);
        var page = "/organizations/" + newcomer.of();
        assertThat(post(page + "/refusal", centre, "reason", "The register knows no such name."))
                .hasStatus(302);
        assertThat(body(page, newcomer)).contains("The register knows no such name.", "waiting to be verified again");
        assertThat(body("/organizations?waiting=true&q=" + word, centre)).doesNotContain("Firm " + word);

        organizations.reviseFacts(
                newcomer.of(),
                new OrganizationFacts(2021, null, 12, LocalDate.of(2026, 1, 1), "123-45-67890"),
                organizations.get(newcomer.of(), newcomer).version(),
                newcomer);

        assertThat(body(page, newcomer)).doesNotContain("The register knows no such name.");
        assertThat(body("/organizations?waiting=true&q=" + word, centre)).contains("Firm " + word);
        assertThat(post(page + "/verification", centre, "checked", "")).hasStatusOk();
        assertThat(post(page + "/verification", centre, "checked", "Register extract of today"))
                .hasStatus(302);
        assertThat(body(page, centre)).contains("Register extract of today", "123-45-67890");
        assertThat(body(page, people.startup())).contains("2021").doesNotContain("Register extract", "123-45-67890");
    }

    @Test
    void numberOfARegisterIsGivenOnceInACountryHoweverItIsSpaced() {
        var digits = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        var facts = new OrganizationFacts(null, null, null, null, digits);
        organizations.reviseFacts(
                startup.of(), facts, organizations.get(startup.of(), startup).version(), startup);
        var other = people.startup();

        assertThat(mvc.post()
                        .uri("/organizations/" + other.of() + "/facts")
                        .with(as(other))
                        .with(csrf())
                        .param("founded", "2019-03-14")
                        .param("employees", "7")
                        .param("employeesOn", "")
                        .param("registrationNumber", digits.substring(0, 3) + "-" + digits.substring(3))
                        .param(
                                "version",
                                String.valueOf(
                                        organizations.get(other.of(), other).version())))
                .hasStatusOk()
                .bodyText()
                .contains("Another organisation of this country has this number.", "2019-03-14");
    }

    private String renamed(Viewer.Member member) {
        var word = word();
        rename(member, word);
        return word;
    }

    private void rename(Viewer.Member member, String word) {
        var before = organizations.get(member.of(), member);
        organizations.revise(member.of(), People.organization("Firm " + word, member.kind()), before.version(), member);
    }

    private void named(String word) {
        var member = people.startup();
        rename(member, word);
        confirmed(
                credentials,
                text(CredentialKind.ISO_9001, LocalDate.of(2024, 1, 1), LocalDate.of(2098, 1, 1)),
                member,
                centre);
    }

    private int seen(Viewer viewer, UUID file) {
        security.lookAs(viewer.onlooker());
        try {
            return jdbc.sql("select count(*) from stored_file_chunk where file_id = ?")
                    .param(file)
                    .query(Integer.class)
                    .single();
        } finally {
            security.forget();
        }
    }

    private List<String> notices(Viewer.Member member) {
        return jdbc.sql("select about from notice where account_id = ?")
                .param(member.account().value())
                .query(String.class)
                .list();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String address, Viewer viewer, String name, String value) {
        return mvc.post()
                .uri(address)
                .with(as(viewer))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private String body(String address, Viewer viewer) {
        var page = mvc.get().uri(address).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }
}
