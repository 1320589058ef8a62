package ieum.organizations.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class OrganizationPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    @Test
    void companyRegistersWithItsFirstAccountAndIsSignedIn() {
        var email = People.someAddress();
        var registered = mvc.post()
                .uri("/organizations?lang=ko")
                .with(csrf())
                .param("person", "담당자")
                .param("email", email)
                .param("password", People.PASSWORD)
                .param("name", "도담센서")
                .param("nameEn", "Dodam Sensor")
                .param("kind", "STARTUP")
                .param("country", "KR")
                .param("region", "대구")
                .param("website", "")
                .param("profile", "유압 펌프의 진동을 잽니다.")
                .param("language", "KO")
                .param("version", "0")
                .exchange();

        var page = registered.getResponse().getRedirectedUrl();
        assertThat(mvc.get()
                        .uri(page)
                        .cookie(registered.getResponse().getCookies())
                        .param("lang", "ko"))
                .bodyText()
                .contains("도담센서", "Dodam Sensor", "유압 펌프의 진동을 잽니다.");
    }

    @Test
    void wrongFieldsAreNamedAndTypedOnesKept() {
        assertThat(mvc.post()
                        .uri("/organizations")
                        .with(csrf())
                        .param("person", "Somebody")
                        .param("email", "nonsense")
                        .param("password", "")
                        .param("name", "")
                        .param("country", "FR")
                        .param("region", "Grenoble")
                        .param("website", "ftp://example")
                        .param("profile", "")
                        .param("language", "FR")
                        .param("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "This is not an email address.",
                        "href=\"#email\"",
                        "Enter the name of the organisation.",
                        "The web address must begin with",
                        "value=\"Grenoble\"",
                        "value=\"Somebody\"");
    }

    @Test
    @Tag("S3")
    void directoryIsFilteredByKind() {
        var word = word();
        named("SK " + word, OrganizationKind.LARGE_COMPANY);
        named("Gas " + word, OrganizationKind.PUBLIC_ENTERPRISE);
        named("Aerospace " + word, OrganizationKind.MID_SIZE_COMPANY);

        assertThat(mvc.get().uri("/organizations?q={q}", word))
                .bodyText()
                .contains("3 entries", "Large company", "Public enterprise", "Mid-size company");
        assertThat(mvc.get().uri("/organizations?q={q}&kind=PUBLIC_ENTERPRISE", word))
                .bodyText()
                .contains("1 entry", "Gas " + word)
                .doesNotContain("SK " + word, "Aerospace " + word);
    }

    @ParameterizedTest
    @CsvSource({
        "KO,유압 펌프의 진동을 재서 고장을 예측합니다.,진동",
        "RU,Измеряем вибрацию гидравлических насосов.,вибрации",
        "FR,Nous mesurons l’usure des pompes hydrauliques.,pompe hydraulique",
        "VI,Chúng tôi đo độ rung của máy bơm thủy lực.,thuy luc",
        "EN,We measure the vibration of hydraulic pumps.,pump"
    })
    void profileIsFoundByItsWords(Language language, String profile, String words) {
        var company = people.startup();
        var mark = word();
        organizations.revise(
                company.of(),
                new OrganizationText(
                        mark, Map.of(), OrganizationKind.STARTUP, "KR", "", "", new Text(profile, language)),
                organizations.get(company.of(), company).version(),
                company);

        assertThat(mvc.get().uri("/organizations?q={q}", words + " " + mark))
                .bodyText()
                .contains("1 entry", mark);
    }

    @Test
    void unverifiedIsNeitherListedNorCountedNorExportedForAStranger() {
        var word = word();
        var newcomer = people.newcomer(OrganizationKind.STARTUP);
        rename(newcomer, "Hidden " + word);

        for (var address : new String[] {"/organizations", "/organizations/export.csv"}) {
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(people.startup())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Hidden " + word);
            assertThat(mvc.get().uri(address + "?q={q}", word).with(as(people.centre())))
                    .bodyText()
                    .contains("Hidden " + word);
        }
    }

    @Test
    void exportHoldsExactlyWhatIsFilteredAndNoFormula() throws Exception {
        var word = word();
        named("=cmd() " + word, OrganizationKind.STARTUP);
        named("Other " + word, OrganizationKind.UNIVERSITY);

        assertThat(mvc.get().uri("/organizations/export.csv?q={q}&kind=STARTUP", word))
                .bodyText()
                .contains("'=cmd() " + word)
                .doesNotContain("Other");
        var xlsx = mvc.get()
                .uri("/organizations/export.xlsx?q={q}&kind=STARTUP", word)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=cmd() " + word);
        }
    }

    @Test
    void listCostsTheSameQueriesForOneRowAndForThree() {
        var word = word();
        named("First " + word, OrganizationKind.STARTUP);
        var one = queries.of("/organizations?q=" + word);
        named("Second " + word, OrganizationKind.STARTUP);
        named("Third " + word, OrganizationKind.STARTUP);

        assertThat(queries.of("/organizations?q=" + word)).isEqualTo(one);
    }

    @Test
    void whatTwoPeopleReviseAtOnceIsNotOverwrittenUnseen() {
        var company = people.startup();
        var version = organizations.get(company.of(), company).version();
        rename(company, "First change");

        assertThat(mvc.post()
                        .uri("/organizations/" + company.of())
                        .with(as(company))
                        .with(csrf())
                        .param("name", "Second change")
                        .param("kind", "STARTUP")
                        .param("country", "KR")
                        .param("region", "")
                        .param("website", "")
                        .param("profile", "")
                        .param("language", "EN")
                        .param("version", String.valueOf(version)))
                .hasStatus(409)
                .bodyText()
                .contains("Someone changed this meanwhile");
        assertThat(organizations.get(company.of(), company).text().name()).isEqualTo("First change");
    }

    private void named(String name, OrganizationKind kind) {
        rename(people.member(kind), name);
    }

    private void rename(Viewer.Member member, String name) {
        organizations.revise(
                member.of(),
                People.organization(name, member.kind()),
                organizations.get(member.of(), member).version(),
                member);
    }

    /** Letters only, so that it is one word in every language. */
    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }
}
