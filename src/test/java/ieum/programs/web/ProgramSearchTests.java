package ieum.programs.web;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFilter;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.ProgramRow;
import ieum.programs.ProgramText;
import ieum.programs.Programs;
import ieum.shared.Language;
import ieum.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of programmes is searched in the same language as that of proposals. */
@PagesTest
class ProgramSearchTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Test
    void everyKeyFindsWhatItSays() {
        var centre = people.centre();
        var ministry = people.ministry();
        var name = "Xylo" + UUID.randomUUID().toString().substring(0, 8);
        var plain = ProgramFixtures.program(ministry, centre.of());
        var text = new ProgramText(
                new Text(name, Language.EN),
                new Text("For a hydrogen tank on every ship.", Language.EN),
                plain.supervisor(),
                plain.centres(),
                plain.zone(),
                plain.demandPlaces(),
                plain.startupPlaces(),
                plain.demandCounted(),
                plain.startupCounted());
        var id = programs.open(text, ProgramFixtures.call(), ministry);
        var named = "name:" + name + " ";
        for (var found : List.of(
                "status:open",
                "상태:모집-중",
                "open:yes",
                "open:yes,no",
                "opens<today",
                "closes>today",
                "closes>=2026-11",
                "operator:" + ministry.of(),
                "supervisor:\"" + ministry.organizationName() + "\"",
                "centre:\"" + centre.organizationName() + "\"",
                "centres:1",
                "region:daegu",
                "language:en",
                "field:hydrogen",
                "\"hydrogen tank\"",
                "(hydrogen OR lidar) -status:closed"))
            assertThat(found(named + found, new Viewer.Visitor())).as(found).containsExactly(id);
        for (var nothing : List.of(
                "status:coming,closed",
                "open:no",
                "opens>today",
                "closes<today",
                "operator:" + centre.of(),
                "operator:me",
                "centres>1",
                "region:Paris",
                "language:ko",
                "\"tank hydrogen\"",
                "-field:hydrogen"))
            assertThat(found(named + nothing, new Viewer.Visitor())).as(nothing).isEmpty();
        assertThat(found(named + "operator:me", ministry)).containsExactly(id);
        assertThat(found(named + "centre:me", centre)).containsExactly(id);
    }

    @Test
    void openIsWhatTheListCallsOpen() {
        var ministry = people.ministry();
        var now = Instant.now();
        var later = programs.open(
                ProgramFixtures.program(ministry, people.centre().of()),
                ProgramFixtures.call(now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(9))),
                ministry);
        assertThat(found("open:no operator:me", ministry)).containsExactly(later);
        assertThat(found("status:coming operator:me", ministry)).containsExactly(later);
        assertThat(found("-open:yes opens>today operator:me", ministry)).containsExactly(later);
        assertThat(found("open:yes operator:me", ministry)).isEmpty();
    }

    /** Also for those who are not signed in. */
    @Test
    void fieldSaysWhatWasNotUnderstoodAndHelpsInTheReadersLanguage() {
        assertThat(page("/programs?q={q}", "statsu:open", "en"))
                .contains("There is no key “statsu” here", "Did you mean “status”?");
        assertThat(page("/programs?q={q}", "open:yes", "fr")).contains("value=\"ouvert:oui\"");
        assertThat(page("/programs/suggestions?q={q}", "operat", "en")).contains("operator:");
    }

    private List<ProgramId> found(String typed, Viewer viewer) {
        return programs.all(new ProgramFilter(typed, null, null), viewer).stream()
                .map(ProgramRow::id)
                .toList();
    }

    private String page(String address, String typed, String language) {
        var page = mvc.get()
                .uri(address, typed)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .with(as(new Viewer.Visitor()))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
