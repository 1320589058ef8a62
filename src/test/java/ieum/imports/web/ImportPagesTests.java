package ieum.imports.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.imports.ImportFixtures;
import ieum.imports.ImportKind;
import ieum.imports.Imports;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ImportPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Imports imports;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    Viewer.Member centre;

    @BeforeEach
    void hire() {
        centre = people.centre();
    }

    @Test
    void centreSeesWhatWouldHappenThenImportsOnce() {
        var name = "Pumps " + UUID.randomUUID();
        var page = sent("ORGANIZATIONS", organizations(some(), name, "STARTUP"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(page, centre, "en")).contains("The first row", name, "Import 1 row", "No problems found");
        assertThat(body("/organizations?q=" + name, centre, "en")).contains("Nothing matches");

        assertThat(post(page + "/execution")).hasRedirectedUrl(page);
        assertThat(body(page, centre, "en"))
                .contains("autofocus>1 row imported</h2>", "href=\"/organizations\">Go to the organisations")
                .doesNotContain("Import 1 row");
        assertThat(body("/organizations", new Viewer.Visitor(), "en", "q", name))
                .contains(name, "Verified");

        var again = post(page + "/execution");
        assertThat(again).hasRedirectedUrl(page);
        assertThat(again.getMvcResult().getFlashMap().get("notice")).isEqualTo("import.doneBefore");
        assertThat(body("/organizations", centre, "en", "q", name)).contains("1 entry");
        assertThat(body("/imports", centre, "en")).contains("list.csv", "Imported", centre.ownName());
    }

    @Test
    void problemsAreToldInTheReadersLanguageAndImportNothing() {
        var name = "Pumps " + UUID.randomUUID();
        var page = sent("ORGANIZATIONS", organizations(some(), name, "SHOP"))
                .getResponse()
                .getRedirectedUrl();

        assertThat(body(page, centre, "en"))
                .contains("“SHOP” is not a kind of organisation", "<code>kind</code>", "Choose the corrected file")
                .doesNotContain("Import 1 row");
        assertThat(body(page, centre, "ko")).contains("“SHOP”은(는) 기관 유형이 아닙니다");
        assertThat(body(page, centre, "ru")).contains("«SHOP»");

        var forced = mvc.post()
                .uri(page + "/execution")
                .header("Referer", "http://localhost" + page)
                .with(as(centre))
                .with(csrf())
                .exchange();
        assertThat(forced).hasRedirectedUrl(page);
        assertThat(forced.getMvcResult().getFlashMap().get("problem"))
                .asString()
                .contains("Nothing was imported");
        assertThat(body("/organizations", centre, "en", "q", name)).contains("Nothing matches");
    }

    @Test
    void checkTellsRowsWithProblemsFromThoseWithout() {
        var file = ImportFixtures.organizations(2);
        var wrong =
                (new String(file, StandardCharsets.UTF_8) + "\r\n,,SHOP,Atlantis,,,,").getBytes(StandardCharsets.UTF_8);

        var page = body(sent("ORGANIZATIONS", wrong).getResponse().getRedirectedUrl(), centre, "en");

        assertThat(page)
                .contains(
                        "tabindex=\"-1\" autofocus>Rows with problems: 1 of 3</h2>",
                        "<dt>Rows without problems</dt><dd>2</dd>");
        // a region that scrolls within a section goes by a name of its own
        assertThat(Pattern.compile("aria-labelledby=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(label -> label.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void rowsAreNotCountedAsRightWhereTheColumnsAreWrong() {
        var file = "id,title\r\n1,Pumps".getBytes(StandardCharsets.UTF_8);

        assertThat(body(sent("ORGANIZATIONS", file).getResponse().getRedirectedUrl(), centre, "en"))
                .contains("autofocus>8 problems found</h2>", "Correct the columns first")
                .doesNotContain("Rows without problems");
    }

    /** What the others refer to is not imported here, as it could be only once. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "fr", "ru", "vi"})
    void exampleOfEachKindPassesTheCheckOnceTheOneBeforeItIsImported(String language) {
        ChallengeFixtures.program(programs, centre);
        var missing = Map.of(
                ImportKind.ORGANIZATIONS, Set.of(),
                ImportKind.CHALLENGES, Set.of("owner"),
                ImportKind.PROPOSALS, Set.of("challenge", "applicant"));
        var index = body("/imports", centre, language);

        for (var kind : ImportKind.values())
            for (var format : List.of("csv", "xlsx")) {
                var address = "/imports/example." + format + "?kind=" + kind;
                assertThat(index).contains("href=\"" + address + "\"");
                var example = mvc.get()
                        .uri(address)
                        .header("Accept-Language", language)
                        .with(as(centre))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
                assertThat(imports.dryRun(imports.upload(kind, "example", example, centre), centre)
                                .problems())
                        .extracting(problem -> (Object) problem.column())
                        .isSubsetOf(missing.get(kind));
            }
    }

    @Test
    void listOfImportsTellsWhatBecameOfEach() {
        sent("ORGANIZATIONS", organizations(some(), "A", "SHOP"));
        sent("ORGANIZATIONS", organizations(some(), "A", "STARTUP"));
        imports.execute(
                imports.upload(ImportKind.ORGANIZATIONS, "list.csv", ImportFixtures.organizations(1), centre), centre);

        assertThat(body("/imports", centre, "en"))
                .contains(
                        "ieum-status-bad\">1 problem found<",
                        "ieum-status-info\">Checked, ready to import<",
                        "ieum-status-ok\">Imported<");
    }

    @Test
    void formWithoutAFileOrAKindIsGivenBack() {
        assertThat(mvc.post().uri("/imports").with(as(centre)).with(csrf()))
                .bodyText()
                .contains("Choose a file.", "Choose what the file lists.");
        assertThat(sent("FRIENDS", organizations(some(), "A", "STARTUP")))
                .bodyText()
                .contains("Choose what the file lists.");
        assertThat(sent("ORGANIZATIONS", new byte[(20 << 20) + 1])).bodyText().contains("at most 20 MB");
    }

    @Test
    void importedProposalsAreShownAsSubmittedWithoutAReceipt() {
        var company = people.demand();
        var startup = people.startup();
        var program = ChallengeFixtures.program(programs, centre);
        var challenge = some();
        done(
                ImportKind.CHALLENGES,
                "%s,%s,%s,Leaks,It leaks.,en,".formatted(challenge, program, company.organizationName()));
        done(
                ImportKind.PROPOSALS,
                "%s,%s,%s,=1+1 sensors,We listen to pipes.,en,SUBMITTED,2024-05-02"
                        .formatted(some(), challenge, startup.organizationName()));

        for (var reader : new Viewer[] {company, startup, centre}) {
            var list = body("/proposals", reader, "en");
            assertThat(list).contains("=1+1 sensors", "Submitted", "May 2, 2024");
            var page = Pattern.compile("/proposals/[0-9a-f-]{36}").matcher(list);
            assertThat(page.find()).isTrue();
            assertThat(body(page.group(), reader, "en"))
                    .contains("From earlier records: submitted on May 2, 2024", "We listen to pipes.")
                    .doesNotContain("Still missing", "/receipt");
            assertThat(body(page.group() + "/receipt", reader, "ko")).contains("이전 기록에서 가져온 제안");
            assertThat(body("/proposals/export.csv", reader, "en"))
                    .contains("'=1+1 sensors", "Submitted", "2024-05-02T00:00+09:00");
        }
        assertThat(body("/proposals", people.startup(), "en")).doesNotContain("=1+1 sensors");
        assertThat(body("/proposals", people.centre(), "en")).doesNotContain("=1+1 sensors");
    }

    @Test
    void listOfImportsTakesTheSameQueriesHoweverLong() {
        imports.upload(ImportKind.ORGANIZATIONS, "one.csv", ImportFixtures.organizations(1), centre);
        var one = queries.of("/imports", centre);
        for (int more = 0; more < 2; more++)
            imports.execute(
                    imports.upload(ImportKind.ORGANIZATIONS, "more.csv", ImportFixtures.organizations(2), centre),
                    centre);

        assertThat(queries.of("/imports", centre)).isEqualTo(one);
        assertThat(body("/imports", people.centre(), "en")).doesNotContain("one.csv", "more.csv");
    }

    private void done(ImportKind kind, String row) {
        var file = (String.join(",", kind.columns()) + "\n" + row).getBytes(StandardCharsets.UTF_8);
        assertThat(imports.execute(imports.upload(kind, "list.csv", file, centre), centre))
                .isTrue();
    }

    private static byte[] organizations(String id, String name, String kind) {
        return (String.join(",", ImportKind.ORGANIZATIONS.columns())
                        + "\n%s,%s,%s,KR,Daegu,,,".formatted(id, name, kind))
                .getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult sent(String kind, byte[] file) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "list.csv", "text/csv", file))
                .param("kind", kind)
                .with(as(centre))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).with(as(centre)).with(csrf()).exchange();
    }

    private String body(String address, Viewer viewer, String language, String... parameter) {
        var request = mvc.get().uri(address).header("Accept-Language", language).with(as(viewer));
        if (parameter.length > 0) request.param(parameter[0], parameter[1]);
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String some() {
        return UUID.randomUUID().toString();
    }
}
