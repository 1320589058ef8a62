package ieum.demo;

import static ieum.Pages.as;
import static org.assertj.core.api.Assertions.assertThat;

import ieum.PagesTest;
import ieum.challenges.ChallengeStatus;
import ieum.organizations.Viewer;
import ieum.programs.ProgramView;
import ieum.proposals.ProposalStatus;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Played once, within a transaction that all of these tests share and that leaves nothing behind. */
@PagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionStatus transaction;
    private Doors doors;
    private Demo demo;
    private Map<String, Integer> before;

    @BeforeAll
    void play(@Autowired AutowireCapableBeanFactory beans) {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        doors = beans.createBean(Doors.class);
        demo = new Demo(doors, jdbc, entities, transactions);
        before = counts();
        demo.afterSingletonsInstantiated();
    }

    @AfterAll
    void leaveNothing() {
        transactions.rollback(transaction);
    }

    @Test
    void thereIsEnoughToTry() {
        assertThat(added("organization")).isGreaterThanOrEqualTo(40);
        assertThat(added("program")).isEqualTo(4);
        assertThat(added("challenge")).isGreaterThanOrEqualTo(12);
        assertThat(added("proposal")).isGreaterThanOrEqualTo(60);
        assertThat(added("stored_file")).isEqualTo(2);
        assertThat(added("review")).isGreaterThanOrEqualTo(50);
        assertThat(added("match")).isEqualTo(18);
        assertThat(added("event")).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(ProposalStatus.class)
    void proposalsAreInEveryState(ProposalStatus status) {
        assertThat(counted("proposal p join organization o on o.id = p.applicant_id where p.status = '" + status
                        + "' and o.website like 'https://%.example'"))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(ChallengeStatus.class)
    void challengesAreInEveryState(ChallengeStatus status) {
        assertThat(counted("challenge c join organization o on o.id = c.owner_id where c.status = '" + status
                        + "' and o.website like 'https://%.example'"))
                .isPositive();
    }

    @Test
    void regionalProgrammeHasOnePlaceForAStartupLeft() {
        var regional = program("지역 개방형 혁신 프로그램(데모)");

        assertThat(regional.text().demandPlaces()).isEqualTo(9);
        assertThat(regional.demandTaken()).isEqualTo(9);
        assertThat(regional.text().startupPlaces()).isEqualTo(9);
        assertThat(regional.startupTaken()).isEqualTo(8);
        assertThat(regional.tracks()).hasSize(5);
        assertThat(regional.call(doors.clock().instant()).takes(doors.clock().instant()))
                .isTrue();
    }

    @Test
    void sixTasksWereMatchedInChangwon() {
        assertThat(doors.matches().confirmed(program("창원 강소연구개발특구 릴레이 프로그램(데모)").id()))
                .isEqualTo(6);
    }

    @Test
    void meetingInDaeguHadItsPersonsAndOrganisations() {
        var registered = "event_registration r join event e on e.id = r.event_id where e.title = '지역 개방형 혁신 간담회'";

        assertThat(counted(registered)).isEqualTo(52);
        assertThat(counted("(select distinct r.organization_id from " + registered + ") o"))
                .isEqualTo(28);
    }

    @Test
    void listedPeopleActForTheirOrganisations() {
        assertThat(Arrays.stream(ListedPerson.values())
                        .collect(Collectors.toMap(person -> person, person -> organizationOf(viewer(person)))))
                .isEqualTo(Map.of(
                        ListedPerson.ADMIN, "",
                        ListedPerson.MINISTRY, "Ministry of SMEs and Startups",
                        ListedPerson.DAEGU, "Daegu Center for Creative Economy and Innovation",
                        ListedPerson.GYEONGGI, "Gyeonggi Center for Creative Economy and Innovation",
                        ListedPerson.DEMAND, "Gaon Machinery (demo)",
                        ListedPerson.STARTUP, "Dodam Sensor (demo)"));
        assertThat(viewer(ListedPerson.ADMIN).administrator()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ListedPerson.class)
    void nobodyHasChosenALanguageYet(ListedPerson person) {
        var account = doors.accounts().find(person.email()).orElseThrow();

        assertThat(doors.accounts().get(account).language()).isNull();
    }

    @Test
    void peopleAreRolesAndNobodyIsNamed() {
        var names = jdbc.sql("select distinct name from account where email ~ '^[a-z-]+@ieum[.]example$'")
                .query(String.class)
                .list();

        assertThat(names).isNotEmpty().allMatch(name -> name.matches(".*[(](demo|bản demo|démo|демо|데모)[)]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select max(registered_at) from account",
                "select max(registered_at) from organization",
                "select max(verified_at) from organization_verification",
                "select max(since) from participation",
                "select max(made_at) from challenge_step",
                "select max(made_at) from proposal_step",
                "select max(saved_at) from proposal",
                "select max(submitted_at) from review",
                "select max(given_at) from match_answer",
                "select max(at) from event_state",
                "select max(registered_at) from event_registration",
                "select max(since) from tie"
            })
    void nothingHappensInTheFuture(String latest) {
        // of the rows written here: other tests play at moments to come
        assertThat(jdbc.sql(latest + " where xmin = pg_current_xact_id()::xid")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isBefore(doors.clock().instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // steps that come before the step they follow
                "proposal_step a join proposal_step b on b.proposal_id = a.proposal_id and b.position = a.position + 1 "
                        + "where b.made_at <= a.made_at",
                "challenge_step a join challenge_step b on b.challenge_id = a.challenge_id "
                        + "and b.position = a.position + 1 where b.made_at <= a.made_at",
                // proposals outside the window of their call
                "proposal p join call c on c.id = p.call_id join organization o on o.id = p.applicant_id "
                        + "where o.website like 'https://%.example' "
                        + "and (p.submitted_at < c.opens_at or p.submitted_at >= c.closes_at)",
                // matches that wait for an answer for longer than they may
                "match m join organization o on o.id = m.demand_id where o.website like 'https://%.example' "
                        + "and m.status = 'PROPOSED' and m.proposed_at < now() - interval '7 days'",
                // receipts in another order than their numbers
                "proposal a join proposal b on a.number < b.number and a.submitted_at > b.submitted_at "
                        + "join organization o on o.id = a.applicant_id join organization p on p.id = b.applicant_id "
                        + "where o.website like 'https://%.example' and p.website like 'https://%.example'"
            })
    void timeRunsForward(String contradictions) {
        assertThat(counted(contradictions)).isZero();
    }

    @Test
    void demandCompanySeesItsChallengesAndWhatWasProposed() {
        assertThat(page("/challenges", ListedPerson.DEMAND)).contains("프레스 라인 유압 설비의 예지보전", "압축공기 누설 위치를 가동 중에 찾는 방법");
        assertThat(page("/proposals", ListedPerson.DEMAND))
                .contains("유압펌프 케이싱 진동과 맥동음으로 고장을 11일 먼저 알림")
                .doesNotContain("Low-cost wireless nodes for pump vibration and oil temperature");
    }

    @Test
    void isPlayedOnlyOnce() {
        var played = counts();

        demo.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(played);
    }

    private String page(String address, ListedPerson person) {
        return new String(
                mvc.get()
                        .uri(address)
                        .with(as(viewer(person)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private ProgramView program(String name) {
        return doors.programs().choices().entrySet().stream()
                .filter(choice -> choice.getValue().equals(name))
                .map(choice -> doors.programs().get(choice.getKey()))
                .findFirst()
                .orElseThrow();
    }

    private Viewer viewer(ListedPerson person) {
        return doors.organizations()
                .viewer(doors.accounts().find(person.email()).orElseThrow());
    }

    private static String organizationOf(Viewer viewer) {
        return viewer instanceof Viewer.Member member ? member.organizationName() : "";
    }

    private int added(String table) {
        return counts().get(table) - before.get(table);
    }

    private Map<String, Integer> counts() {
        return List.of(
                        "account",
                        "organization",
                        "program",
                        "challenge",
                        "proposal",
                        "stored_file",
                        "review",
                        "match",
                        "event")
                .stream()
                .collect(Collectors.toMap(table -> table, this::counted));
    }

    private int counted(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
