package ieum.organizations.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.CredentialFixtures;
import ieum.organizations.CredentialKind;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationRow;
import ieum.organizations.OrganizationSearch;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of organisations is searched in the same language as that of proposals. */
@PagesTest
class OrganizationSearchTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    Credentials credentials;

    @Autowired
    OrganizationSearch searches;

    @Autowired
    People people;

    @Test
    void everyKeyFindsWhatItSays() {
        var centre = people.centre();
        var startup = people.startup();
        var name = name();
        tell(startup, name);
        CredentialFixtures.confirmed(
                credentials,
                CredentialFixtures.text(
                        CredentialKind.VENTURE_COMPANY, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)),
                startup,
                centre);
        var named = "name:" + name + " ";
        for (var found : List.of(
                "kind:startup",
                "기관유형:스타트업",
                "country:kr",
                "country:\"South Korea\",France region:gyeong",
                "지역:gyeongju",
                "verified:yes",
                "certificate:venture-company",
                "badge:innobiz,venture-company",
                "founded:2021",
                "founded>=2020 founded<2022",
                "employees:10..20",
                "size<50",
                "field:hydrogen",
                "\"hydrogen tank\"",
                "(hydrogen OR lidar) -kind:large-company"))
            assertThat(found(named + found, new Viewer.Visitor())).as(found).containsExactly(startup.of());
        for (var nothing : List.of(
                "kind:university",
                "country:fr",
                "region:Seoul",
                "verified:no",
                "certificate:innobiz",
                "founded<2021",
                "employees>12",
                "\"tank hydrogen\"",
                "-field:hydrogen"))
            assertThat(found(named + nothing, new Viewer.Visitor())).as(nothing).isEmpty();
        assertThat(found("name:\"이음 " + name + "\"", new Viewer.Visitor())).containsExactly(startup.of());
    }

    /** A claim that nobody confirmed is no certificate. */
    @Test
    void claimIsFoundByNobody() {
        var startup = people.startup();
        CredentialFixtures.claimed(credentials, CredentialKind.INNOBIZ, startup);
        var typed = "certificate:innobiz name:\"" + startup.organizationName() + "\"";
        assertThat(found(typed, startup)).isEmpty();
        assertThat(found(typed, people.centre())).isEmpty();
    }

    /** By whatever key. */
    @Test
    void whoIsNotVerifiedIsFoundByThemselvesAndByStaffAlone() {
        var newcomer = people.newcomer(OrganizationKind.STARTUP);
        var name = name();
        tell(newcomer, name);
        for (var typed : List.of("verified:no", "founded:2021", "employees<50", "region:gyeongju", "field:hydrogen")) {
            var search = typed + " name:" + name;
            assertThat(found(search, newcomer)).as(search).containsExactly(newcomer.of());
            assertThat(found(search, people.centre())).as(search).containsExactly(newcomer.of());
            assertThat(found(search, new Viewer.Visitor())).as(search).isEmpty();
            assertThat(found(search, people.startup())).as(search).isEmpty();
            assertThat(found("-kind:city OR " + search, people.startup()))
                    .as(search)
                    .doesNotContain(newcomer.of());
        }
        assertThat(found("waiting:yes name:" + name, people.centre())).containsExactly(newcomer.of());
    }

    @Test
    void waitingIsNoKeyForOthers() {
        assertThat(page("/organizations?q={q}", "waiting:yes", "en", people.startup()))
                .contains("There is no key “waiting” here");
        assertThat(page("/organizations?q={q}", "waiting:yes", "en", people.centre()))
                .doesNotContain("There is no key");
        assertThat(page("/organizations/search/suggestions?q={q}", "wait", "en", people.startup()))
                .doesNotContain("waiting");
        assertThat(page("/organizations/search/suggestions?q={q}", "wait", "en", people.centre()))
                .contains("waiting:");
    }

    @Test
    void fieldHelpsInTheReadersLanguage() {
        var visitor = new Viewer.Visitor();
        assertThat(page("/organizations?q={q}", "knd:startup", "en", visitor)).contains("Did you mean “kind”?");
        assertThat(page("/organizations?q={q}", "kind:startup", "ko", visitor)).contains("value=\"기관유형:스타트업\"");
        assertThat(page("/organizations/search/suggestions?q={q}", "certificat:je", "fr", visitor))
                .contains("JEI");
        assertThat(page("/organizations?q={q}", "certificate:venture-company", "ko", visitor))
                .contains("value=\"인증:벤처기업\"");
    }

    /** Also where a name has brackets and signs. */
    @Test
    void everyCertificateIsReadAsItIsWritten() {
        var visitor = new Viewer.Visitor();
        for (var kind : CredentialKind.values()) {
            var address = "certificate:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (var language : Language.values()) {
                var written = searches.of(address, visitor, language).print(language);
                var read = searches.of(written, visitor, language);
                assertThat(read.remarks()).as(written).isEmpty();
                assertThat(read.canonical()).as(written).isEqualTo(address);
            }
        }
    }

    @Test
    void nameOfAnApplicantIsNoSearch() {
        var startup = people.startup();
        var name = "kind: " + name();
        tell(startup, name);
        assertThat(organizations
                        .list(OrganizationFilter.words(name), startup, 1)
                        .rows())
                .extracting(OrganizationRow::id)
                .containsExactly(startup.of());
    }

    private static String name() {
        return "Xylo" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void tell(Viewer.Member member, String name) {
        var text = new OrganizationText(
                name,
                Map.of(Language.KO, "이음 " + name),
                OrganizationKind.STARTUP,
                "KR",
                "Gyeongju",
                "",
                new Text("We build a hydrogen tank for ships.", Language.EN));
        organizations.revise(member.of(), text, version(member), member);
        organizations.reviseFacts(
                member.of(),
                new OrganizationFacts(2021, null, 12, LocalDate.of(2026, 1, 1), null),
                version(member),
                member);
    }

    private long version(Viewer.Member member) {
        return organizations.get(member.of(), member).version();
    }

    private List<OrganizationId> found(String typed, Viewer viewer) {
        var filter = new OrganizationFilter(typed, null, null, null, null, null, null, null, null);
        return organizations.all(filter, viewer).stream()
                .map(OrganizationRow::id)
                .toList();
    }

    private String page(String address, String typed, String language, Viewer viewer) {
        var page = mvc.get()
                .uri(address, typed)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .with(as(viewer))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
