package ieum.challenges.web;

import static ieum.Pages.as;
import static ieum.challenges.ChallengeFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of challenges is searched in the same language as that of proposals. */
@PagesTest
class ChallengeSearchTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Test
    void everyKeyFindsWhatItSays() {
        var company = people.demand();
        var centre = people.centre();
        var id = published(challenges, programs, ChallengeFixtures.text("Quieter harbour cranes"), company, centre);
        for (var found : List.of(
                "status:published owner:me",
                "상태:공개-중 owner:me",
                "open:yes owner:me",
                "title:\"harbour cranes\" owner:me",
                "\"harbour cranes\" owner:" + company.of(),
                "centre:" + centre.of(),
                "owner:\"" + company.organizationName() + "\" language:en",
                "deadline>today owner:me",
                "(cranes OR tugs) -status:closed owner:me"))
            assertThat(found(found, company)).as(found).containsExactly(id);
        for (var nothing : List.of(
                "status:closed owner:me",
                "open:no owner:me",
                "deadline<2020 owner:me",
                "\"cranes harbour\" owner:me",
                "readiness>9 owner:me",
                "language:ko owner:me",
                "number:nothing owner:me",
                "program:nothing owner:me"))
            assertThat(found(nothing, company)).as(nothing).isEmpty();
        assertThat(found("status:published centre:" + centre.of(), new Viewer.Visitor()))
                .containsExactlyElementsOf(challenges
                        .all(
                                new ChallengeFilter(
                                        null, null, centre.of(), null, ChallengeStatus.PUBLISHED, null, null, null),
                                new Viewer.Visitor())
                        .stream()
                        .map(ChallengeRow::id)
                        .toList());
    }

    /** Also for those who are not signed in. */
    @Test
    void fieldSaysWhatWasNotUnderstoodAndHelpsInTheReadersLanguage() {
        assertThat(page("/challenges?q={q}", "statsu:published", "en"))
                .contains("There is no key “statsu” here", "Did you mean “status”?");
        assertThat(page("/challenges?q={q}", "status:published", "ru")).contains("value=\"статус:Открыта\"");
        assertThat(page("/challenges/suggestions?q={q}", "trạng-thái:đang", "vi"))
                .contains("Đang mở");
    }

    private List<ChallengeId> found(String typed, Viewer viewer) {
        var filter = new ChallengeFilter(typed, null, null, null, null, null, null, null);
        return challenges.all(filter, viewer).stream().map(ChallengeRow::id).toList();
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
