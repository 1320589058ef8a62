package ieum.programs.web;

import static ieum.Pages.as;
import static ieum.programs.ProgramFixtures.call;
import static ieum.programs.ProgramFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ProgramPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queries queries;

    Viewer.Member ministry;
    Viewer.Member institute;
    Viewer.Member daegu;
    Viewer.Member gyeonggi;
    ProgramId program;

    @BeforeEach
    void open() {
        ministry = people.ministry();
        institute = people.ministry();
        daegu = people.centre();
        gyeonggi = people.centre();
        program = programs.open(program(ministry, daegu.of(), gyeonggi.of()), call(), institute);
    }

    @Test
    @Tag("S1")
    void ministryReadsTheWholeTreeAndChangesNothing() {
        assertThat(mvc.get().uri("/programs/" + program).with(as(ministry)))
                .bodyText()
                .contains(ministry.organizationName(), daegu.organizationName(), gyeonggi.organizationName())
                .contains("/participants")
                .doesNotContain("Edit this track", "Edit programme");
        assertThat(mvc.get().uri("/programs/" + program + "/participants").with(as(ministry)))
                .hasStatusOk();
        assertThat(editTrack(ministry, daegu)).hasStatus(403);
    }

    @Test
    @Tag("S1")
    void centreEditsItsOwnTrackOnlyAndTheRefusalIsAudited() {
        assertThat(editTrack(daegu, daegu)).hasRedirectedUrl("/programs/" + program);
        assertThat(mvc.get().uri("/programs/" + program)).bodyText().contains("We open at nine.");

        assertThat(editTrack(gyeonggi, daegu)).hasStatus(403);

        assertThat(jdbc.sql("select thing from audit_entry where act = 'refused' and actor_id = ?")
                        .param(gyeonggi.account().value())
                        .query(String.class)
                        .single())
                .contains("POST /programs/" + program + "/tracks/" + daegu.of());
    }

    @Test
    void centreCannotGiveItselfPlaces() {
        mvc.post()
                .uri("/programs/" + program + "/tracks/" + daegu.of())
                .with(as(daegu))
                .with(csrf())
                .param("about", "")
                .param("language", "EN")
                .param("demandPlaces", "99")
                .exchange();

        assertThat(programs.get(program).tracks().getFirst().demandPlaces()).isNull();
    }

    @Test
    void fewerPlacesThanAreTakenAreRefusedAtTheField() {
        programs.takePlace(program, daegu.of(), Side.STARTUP, people.startup().of(), daegu);

        assertThat(mvc.post()
                        .uri("/programs/" + program + "/tracks/" + daegu.of())
                        .with(as(institute))
                        .with(csrf())
                        .param("about", "Not saved")
                        .param("language", "EN")
                        .param("startupPlaces", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#startupPlaces\"", "1 place for startups is taken in this track already.");
        assertThat(revise("0", daegu, gyeonggi))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#startupPlaces\"", "1 place for startups is taken already.");
        assertThat(revise("", gyeonggi))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#centres\"", daegu.organizationName() + " has challenges, proposals or participants");

        assertThat(revise("1", daegu)).hasRedirectedUrl("/programs/" + program);
        assertThat(programs.get(program).tracks())
                .singleElement()
                .satisfies(track -> assertThat(track.about()).isNull());
    }

    @Test
    void whoTookPartStaysReadableWithTheReason() {
        var startup = people.startup();
        programs.takePlace(program, daegu.of(), Side.STARTUP, startup.of(), daegu);
        var ending = "/programs/" + program + "/participants/" + daegu.of() + "/STARTUP/" + startup.of() + "/ending";
        assertThat(mvc.get().uri("/programs/" + program + "/participants").with(as(daegu)))
                .bodyText()
                .contains(ending);
        assertThat(mvc.post().uri(ending).with(as(gyeonggi)).with(csrf()).param("reason", "Ours now"))
                .hasStatus(403);
        assertThat(mvc.post().uri(ending).with(as(daegu)).with(csrf()).param("reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Give the organisation a reason.");

        assertThat(mvc.post().uri(ending).with(as(daegu)).with(csrf()).param("reason", "Moved to Busan."))
                .hasRedirectedUrl("/programs/" + program + "/participants");

        assertThat(mvc.get().uri("/programs/" + program + "/participants").with(as(ministry)))
                .bodyText()
                .contains("Who took part before", "Moved to Busan.", startup.organizationName(), "Somebody")
                .doesNotContain(ending);
        assertThat(programs.get(program).startupTaken()).isZero();
    }

    private MvcTestResult revise(String startupPlaces, Viewer.Member... centres) {
        var request = mvc.post()
                .uri("/programs/" + program)
                .with(as(institute))
                .with(csrf())
                .param("name", "Regional programme")
                .param("summary", "Brings companies together.")
                .param("language", "EN")
                .param("startupPlaces", startupPlaces)
                .param("demandCounted", "One")
                .param("startupCounted", "One")
                .param("callTitle", "First call")
                .param("zone", "Asia/Seoul")
                .param("opensAt", "2026-12-01T09:00")
                .param("closesAt", "2026-12-31T18:00")
                .param("version", String.valueOf(programs.get(program).version()));
        for (var centre : centres) request.param("centres", centre.of().toString());
        return request.exchange();
    }

    @Test
    void programmeIsOpenedWithItsCallInTheZoneOfTheProgramme() {
        var opened = mvc.post()
                .uri("/programs")
                .with(as(daegu))
                .with(csrf())
                .param("name", "2026 지역 개방형 혁신")
                .param("summary", "수요기업과 스타트업을 잇습니다.")
                .param("language", "KO")
                .param("centres", daegu.of().toString())
                .param("demandPlaces", "9")
                .param("demandCounted", "과제가 공개된 기관")
                .param("startupCounted", "제안이 수락된 기관")
                .param("callTitle", "1차 모집")
                .param("zone", "Asia/Seoul")
                .param("opensAt", "2026-12-01T09:00")
                .param("closesAt", "2026-12-31T18:00")
                .param("version", "0")
                .exchange();

        assertThat(mvc.get().uri(opened.getResponse().getRedirectedUrl() + "?lang=ko"))
                .bodyText()
                .contains("2026 지역 개방형 혁신", "18:00", "한국 표준시", "과제가 공개된 기관", "2026-12-31T09:00:00Z");
    }

    @Test
    void callThatClosesBeforeItOpensIsRefusedAtTheField() {
        assertThat(mvc.post()
                        .uri("/programs")
                        .with(as(daegu))
                        .with(csrf())
                        .param("name", "Kept name")
                        .param("opensAt", "2026-12-31T09:00")
                        .param("closesAt", "2026-12-01T18:00")
                        .param("zone", "Asia/Seoul")
                        .param("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("The call must close after it opens.", "Choose at least one centre.", "Kept name");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsFieldAndEverythingTypedIsKept() {
        assertThat(mvc.post()
                        .uri("/programs")
                        .with(as(daegu))
                        .with(csrf())
                        .param("name", "Kept name")
                        .param("centres", daegu.of().toString())
                        .param("zone", "Asia/Seoul")
                        .param("closesAt", "2026-12-01T18:00")
                        .param("demandPlaces", "nine"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a whole number.", "Kept name", "value=\"nine\"", "value=\"2026-12-01T18:00")
                .containsPattern("value=\"" + daegu.of() + "\"[^>]*checked");
    }

    @Test
    void listCostsTheSameQueriesForOneRowAndForMore() {
        var few = queries.of("/programs?q=Regional&phase=OPEN");
        programs.open(program(ministry, daegu.of()), call(), institute);
        programs.open(program(ministry, daegu.of()), call(), institute);

        assertThat(queries.of("/programs?q=Regional&phase=OPEN")).isEqualTo(few);
    }

    private MvcTestResult editTrack(Viewer editor, Viewer.Member centre) {
        return mvc.post()
                .uri("/programs/" + program + "/tracks/" + centre.of())
                .with(as(editor))
                .with(csrf())
                .param("about", "We open at nine.")
                .param("language", "EN")
                .exchange();
    }
}
