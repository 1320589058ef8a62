package ieum.rooms;

import static ieum.Pages.as;
import static ieum.matching.MatchingFixtures.FRENCH_LABORATORY;
import static ieum.matching.MatchingFixtures.VIETNAMESE_MAKER;
import static ieum.matching.MatchingFixtures.koreanChallenge;
import static ieum.matching.MatchingFixtures.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ieum.PagesTest;
import ieum.People;
import ieum.Queries;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.matching.IntroductionStatus;
import ieum.matching.Introductions;
import ieum.organizations.ConflictKind;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class RoomTests {
    private static final RoomRules ONE_EACH = new RoomRules(1, 1, 5);

    @Autowired
    Rooms rooms;

    @Autowired
    Introductions introductions;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Organizations organizations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    People people;

    @Autowired
    Queries queries;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Viewer.Member gasCompany;
    Viewer.Member centre;
    Viewer.Member maker;
    Viewer.Member laboratory;
    ProgramId program;
    ChallengeId first;
    ChallengeId second;

    @BeforeEach
    void describe() {
        // those of earlier tests say the same
        jdbc.sql(
                        "update organization set profile = 'Nothing any more', profile_language = 'EN' where profile is not null")
                .update();
        gasCompany = people.demand();
        centre = people.centre();
        maker = people.startup();
        laboratory = people.member(OrganizationKind.RESEARCH_INSTITUTE);
        profile(organizations, maker, VIETNAMESE_MAKER);
        profile(organizations, laboratory, FRENCH_LABORATORY);
        program = ChallengeFixtures.program(programs, centre);
        first = published();
        second = published();
    }

    @Test
    void eachChallengeHasACompanyOfItsOwn_thoughBothWouldHaveTheSame() {
        rooms.arrange(program, ONE_EACH, 0, centre);

        var room = rooms.get(program, false, 1, centre);
        assertThat(room.missing()).isZero();
        assertThat(room.lines().rows())
                .flatExtracting(RoomLine::seats)
                .extracting(Seat::pair)
                .extracting(Pair::company)
                .containsExactlyInAnyOrder(maker.of(), laboratory.of());
        var lists = room.lines().rows().stream()
                .map(line -> line.list().getFirst().pair().company())
                .distinct();
        assertThat(lists).as("each one's own list begins with the same").hasSize(1);
        assertThat(mvc.get()
                        .uri("/programs/" + program + "/room?companies=true")
                        .with(as(centre)))
                .bodyText()
                .contains("Organization " + maker.account(), "no. 1 of the challenge", "2 pairs");
    }

    @Test
    void changeSaysWhatItCosts_andCostsIt() {
        rooms.arrange(program, ONE_EACH, 0, centre);
        var before = rooms.get(program, false, 1, centre);
        var option = rooms.choice(program, first, centre).options().stream()
                .filter(one -> !one.seat().chosen())
                .findFirst()
                .orElseThrow();

        rooms.wish(program, option.seat().pair(), Wish.TOGETHER, before.version(), centre);

        var after = rooms.get(program, false, 1, centre);
        assertThat(after.points() - before.points()).isEqualTo(option.points());
        assertThat(option.moves()).as("the two change places").hasSize(3);
        assertThat(rooms.choice(program, first, centre).options())
                .filteredOn(one -> one.seat().pair().equals(option.seat().pair()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.seat().wish()).isEqualTo(Wish.TOGETHER);
                    assertThat(one.points()).isEqualTo(-option.points());
                });
        rooms.arrange(program, ONE_EACH, after.version(), centre);
        assertThat(rooms.get(program, false, 1, centre).points()).isEqualTo(after.points());
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsTold() {
        rooms.arrange(program, ONE_EACH, 0, centre);

        assertThatThrownBy(() -> rooms.arrange(program, ONE_EACH, 0, centre)).isInstanceOf(Clash.class);
        assertThat(mvc.post()
                        .uri("/programs/" + program + "/room")
                        .param("perChallenge", "7")
                        .param("perCompany", "2")
                        .param("leastPoints", "30")
                        .param("version", "0")
                        .with(csrf())
                        .with(as(centre)))
                .bodyText()
                .contains("Somebody changed this draft meanwhile", "value=\"7\"");
    }

    @Test
    void whatIsNotedIsAnIntroductionWithItsReasons_andKeepsItsPlace() {
        rooms.arrange(program, ONE_EACH, 0, centre);
        var chosen = rooms.seats(program, centre).stream().map(Seat::pair).toList();

        assertThat(rooms.introduce(program, chosen, centre)).isEqualTo(2);
        assertThat(rooms.introduce(program, chosen, centre))
                .as("once is enough")
                .isZero();

        assertThat(introductions.between(Set.of(first, second)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(IntroductionStatus.SUGGESTED))
                .allSatisfy(one ->
                        assertThat(introductions.get(one.id(), centre).common()).isNotEmpty());
        var room = rooms.get(program, false, 1, centre);
        assertThat(List.of(room.pairs(), room.standing(), room.missing())).containsExactly(0, 2, 0);
        rooms.arrange(program, ONE_EACH, room.version(), centre);
        assertThat(rooms.get(program, false, 1, centre).standing()).isEqualTo(2);
    }

    @Test
    void placesOfOneAreItsOwn_andNobodyElsesRoomIsTouched() {
        rooms.arrange(program, ONE_EACH, 0, centre);
        var room = rooms.get(program, false, 1, centre);

        rooms.places(program, first.value(), 2, room.version(), centre);

        assertThat(rooms.get(program, false, 1, centre).missing()).isEqualTo(1);
        rooms.places(program, maker.of().value(), 2, room.version() + 1, centre);
        assertThat(rooms.get(program, false, 1, centre).missing()).isZero();
    }

    @Test
    void whoIsInConflictSeesNothingOfWhatColleaguesPlan_andDoesNotUndoIt() {
        rooms.arrange(program, ONE_EACH, 0, centre);
        var colleague = people.colleague(centre, MemberRole.EDITOR);
        conflicts.declare(colleague.account(), maker.of(), ConflictKind.FAMILY, null, colleague);

        assertThat(mvc.get().uri("/programs/" + program + "/room").with(as(colleague)))
                .bodyText()
                .contains("Organization " + laboratory.account())
                .doesNotContain("Organization " + maker.account());
        assertThat(mvc.post()
                        .uri("/programs/" + program + "/room")
                        .param("perChallenge", "1")
                        .param("perCompany", "1")
                        .param("leastPoints", "5")
                        .param("version", "1")
                        .with(csrf())
                        .with(as(colleague)))
                .hasStatus(302);
        assertThat(rooms.seats(program, centre))
                .extracting(Seat::pair)
                .extracting(Pair::company)
                .contains(maker.of());
    }

    @Test
    void roomAsksAsOftenForManyPairsAsForFew() {
        rooms.arrange(program, ONE_EACH, 0, centre);
        var address = "/programs/" + program + "/room";
        queries.of(address, centre);
        var few = queries.of(address, centre);
        published();
        profile(organizations, people.startup(), VIETNAMESE_MAKER);
        profile(organizations, people.startup(), FRENCH_LABORATORY);
        rooms.arrange(program, new RoomRules(3, 3, 5), 1, centre);

        assertThat(rooms.get(program, false, 1, centre).pairs()).isGreaterThan(6);
        queries.of(address, centre);
        assertThat(queries.of(address, centre)).isEqualTo(few);
    }

    private ChallengeId published() {
        var id = challenges.draft(program, centre.of(), koreanChallenge(Disclosure.EVERYONE), gasCompany);
        challenges.offer(id, gasCompany);
        challenges.publish(id, centre);
        return id;
    }
}
