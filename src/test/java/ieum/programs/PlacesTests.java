package ieum.programs;

import static ieum.programs.ProgramFixtures.call;
import static ieum.programs.ProgramFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PagesTest
class PlacesTests {
    @Autowired
    Programs programs;

    @Autowired
    People people;

    Viewer.Member daegu;
    Viewer.Member gyeonggi;
    ProgramId program;

    @BeforeEach
    void open() {
        daegu = people.centre();
        gyeonggi = people.centre();
        program = programs.open(program(null, daegu.of(), gyeonggi.of()), call(), daegu);
        programs.limitTrack(program, daegu.of(), 9, 9, daegu);
    }

    @Test
    @Tag("S2")
    void tenthStartupOfATrackIsRefusedAndTheNineStay() {
        take(9, daegu);

        assertThatThrownBy(() -> take(1, daegu)).isInstanceOf(Clash.class).hasMessage("program.full.centre.STARTUP");
        assertThat(taken(daegu)).isEqualTo(9);
        take(1, gyeonggi);
        assertThat(taken(gyeonggi)).isEqualTo(1);
    }

    @Test
    @Tag("S2")
    void twoHundredAtOnceEndAtExactlyNine() throws Exception {
        take(8, daegu);
        var candidates = IntStream.range(0, 25).mapToObj(number -> startup()).toList();
        try (var staff = Executors.newFixedThreadPool(16)) {
            var results = staff.invokeAll(IntStream.range(0, 200)
                    .mapToObj(number -> attempt(candidates.get(number % candidates.size())))
                    .toList());
            for (var result : results) assertThat(result.get()).isIn("taken", "program.full.centre.STARTUP");
        }

        assertThat(taken(daegu)).isEqualTo(9);
        assertThat(programs.participants(program, daegu)).hasSize(9);
    }

    @Test
    void sameOrganisationHoldsItsPlaceOnce() {
        var startup = startup();
        take(8, daegu);
        programs.takePlace(program, daegu.of(), Side.STARTUP, startup, daegu);
        programs.takePlace(program, daegu.of(), Side.STARTUP, startup, daegu);

        assertThat(taken(daegu)).isEqualTo(9);
    }

    @Test
    void limitOfTheProgrammeCountsOrganisationsOverAllTracks() {
        program = programs.open(program(null, 2, 2, daegu.of(), gyeonggi.of()), call(), daegu);
        var both = startup();
        programs.takePlace(program, daegu.of(), Side.STARTUP, both, daegu);
        programs.takePlace(program, gyeonggi.of(), Side.STARTUP, both, gyeonggi);
        take(1, daegu);

        assertThatThrownBy(() -> take(1, gyeonggi)).isInstanceOf(Clash.class).hasMessage("program.full.STARTUP");
        assertThat(programs.get(program).startupTaken()).isEqualTo(2);
        assertThat(List.of(taken(daegu), taken(gyeonggi))).containsExactly(2, 1);
    }

    private Callable<String> attempt(OrganizationId startup) {
        return () -> {
            try {
                programs.takePlace(program, daegu.of(), Side.STARTUP, startup, daegu);
                return "taken";
            } catch (Clash clash) {
                return clash.key();
            }
        };
    }

    private void take(int places, Viewer.Member centre) {
        for (int place = 0; place < places; place++)
            programs.takePlace(program, centre.of(), Side.STARTUP, startup(), centre);
    }

    private OrganizationId startup() {
        return people.newcomer(OrganizationKind.STARTUP).of();
    }

    private int taken(Viewer.Member centre) {
        return programs.get(program).tracks().stream()
                .filter(track -> track.centre().equals(centre.of()))
                .findFirst()
                .orElseThrow()
                .startupTaken();
    }
}
