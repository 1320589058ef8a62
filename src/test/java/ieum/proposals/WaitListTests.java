package ieum.proposals;

import static ieum.proposals.ProposalFixtures.english;
import static ieum.proposals.ProposalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ieum.PagesTest;
import ieum.People;
import ieum.challenges.ChallengeFixtures;
import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.matching.Matches;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.ProgramFixtures;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine places, and who comes next. */
@PagesTest
class WaitListTests {
    private static final int PLACES = 9;

    @Autowired
    Proposals proposals;

    @Autowired
    WaitList waitList;

    @Autowired
    Endings endings;

    @Autowired
    Participations participations;

    @Autowired
    Challenges challenges;

    @Autowired
    Programs programs;

    @Autowired
    Matches matches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    Viewer.Member centre;
    Viewer.Member company;
    ProgramId program;
    ChallengeId challenge;

    private record Applied(ProposalId id, Viewer.Member by) {}

    @BeforeEach
    void openWithNinePlaces() {
        centre = people.centre();
        company = people.demand();
        program = programs.open(ProgramFixtures.program(null, centre.of()), ProgramFixtures.call(), centre);
        programs.limitTrack(program, centre.of(), PLACES, PLACES, centre);
        challenge = challenges.draft(program, centre.of(), ChallengeFixtures.text("Quieter ports"), company);
        challenges.offer(challenge, company);
        challenges.publish(challenge, centre);
    }

    @Test
    @Tag("S2")
    void placeThatIsGivenBackGoesToWhoeverWaitsLongest() {
        var all = applied(PLACES + 2);
        all.subList(0, PLACES).forEach(this::accept);
        var tenth = all.get(PLACES);
        var eleventh = all.get(PLACES + 1);
        assertThatThrownBy(() -> accept(tenth)).hasMessage("program.full.centre.STARTUP");
        wait(tenth);
        wait(eleventh);
        assertThat(place(eleventh)).isEqualTo("2 of 2");

        participations.end(held(all.getFirst()), english("They closed down."), centre);

        assertThat(status(all.getFirst())).isEqualTo(ProposalStatus.ENDED);
        assertThat(status(tenth)).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(proposals.get(tenth.id, tenth.by).history().getLast().movedUp())
                .isTrue();
        assertThat(place(eleventh)).isEqualTo("1 of 1");
        assertThat(taken()).isEqualTo(PLACES);
        assertThat(participations.past(program, centre))
                .singleElement()
                .satisfies(past -> assertThat(past.reason().original()).isEqualTo("They closed down."));

        endings.stepBack(all.get(1).id, english("Other plans"), all.get(1).by);

        assertThat(status(eleventh)).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(taken()).isEqualTo(PLACES);
    }

    @Test
    @Tag("S2")
    void placesThatAreAddedGoToAsManyAsWait() {
        programs.limitTrack(program, centre.of(), PLACES, 1, centre);
        var all = applied(4);
        accept(all.getFirst());
        all.subList(1, 4).forEach(this::wait);

        programs.limitTrack(program, centre.of(), PLACES, 3, centre);

        assertThat(all.stream().map(this::status))
                .containsExactly(
                        ProposalStatus.ACCEPTED,
                        ProposalStatus.ACCEPTED,
                        ProposalStatus.ACCEPTED,
                        ProposalStatus.WAITLISTED);
        programs.limitTrack(program, centre.of(), PLACES, null, centre);
        assertThat(status(all.getLast())).isEqualTo(ProposalStatus.ACCEPTED);
    }

    /** Nobody is accepted beyond nine, nobody waits beside a free place, and nothing breaks. */
    @Test
    @Tag("S2")
    void twoHundredActsAtOnceEndAtExactlyNine() throws Exception {
        var all = applied(40);
        all.subList(0, PLACES).forEach(this::accept);
        all.subList(PLACES, 40).forEach(this::wait);
        var acts = new ArrayList<Callable<String>>();
        for (int act = 0; act < 50; act++) {
            var one = all.get(act % 20);
            acts.add(act(() -> participations.end(held(one), english("Over"), centre)));
            acts.add(act(() -> endings.stepBack(one.id, english("Other plans"), one.by)));
            var other = all.get(20 + act % 10);
            acts.add(act(() -> accept(other)));
            acts.add(
                    act % 3 == 0
                            ? act(() -> proposals.withdraw(other.id, other.by))
                            : act(() -> proposals.decline(other.id, english("No"), centre)));
        }
        assertThat(acts).hasSize(200);
        try (var people = Executors.newFixedThreadPool(16)) {
            for (var result : people.invokeAll(acts)) assertThat(result.get()).isIn("done", "refused");
        }

        assertThat(taken()).isEqualTo(PLACES);
        assertThat(all.stream().map(this::status).filter(ProposalStatus.ACCEPTED::equals))
                .hasSize(PLACES);
        assertThat(jdbc.sql("""
                        select count(*) from proposal p where p.program_id = ? and (p.status = 'WAITLISTED')
                            <> exists (select from waiting w where w.proposal_id = p.id and w.ended_at is null)""").param(program.value()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void placeStaysWhereAMatchNeedsIt() {
        var one = applied(1).getFirst();
        accept(one);
        var match = matches.propose(one.id, english("Together"), centre);

        assertThatThrownBy(() -> endings.stepBack(one.id, english("No"), one.by))
                .hasMessage("match.needsPlace");
        assertThatThrownBy(() -> participations.end(held(one), english("No"), centre))
                .hasMessage("match.needsPlace");
        assertThatThrownBy(() -> participations.end(
                        new HeldPlace(program, centre.of(), Side.DEMAND, company.of()), english("No"), centre))
                .isInstanceOf(Clash.class);
        assertThat(status(one)).isEqualTo(ProposalStatus.ACCEPTED);

        matches.decline(match, english("Not now"), one.by);
        endings.stepBack(one.id, english("Not at all"), one.by);
        assertThat(taken()).isZero();
    }

    @Test
    void secondProposalOfTheSameApplicantKeepsThePlace() {
        var applicant = people.startup();
        var other = challenges.draft(program, centre.of(), ChallengeFixtures.text("Cleaner ports"), company);
        challenges.offer(other, company);
        challenges.publish(other, centre);
        var first = new Applied(submitted(proposals, challenge, ProposalFixtures.text("One"), applicant), applicant);
        var second = new Applied(submitted(proposals, other, ProposalFixtures.text("Two"), applicant), applicant);
        accept(first);
        assertThatThrownBy(() -> wait(second)).hasMessage("waiting.holdsPlace");
        accept(second);

        endings.stepBack(first.id, english("One is enough"), applicant);
        assertThat(taken()).isEqualTo(1);
        endings.stepBack(second.id, english("None is better"), applicant);
        assertThat(taken()).isZero();
    }

    @Test
    void othersDoNotStepBackForTheApplicant() {
        var one = applied(1).getFirst();
        accept(one);

        assertThatThrownBy(() -> endings.stepBack(one.id, english("No"), centre))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> endings.stepBack(one.id, english("No"), people.startup()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participations.end(held(one), english("No"), company))
                .isInstanceOf(Refused.class);
    }

    private Callable<String> act(Runnable work) {
        return () -> {
            try {
                work.run();
                return "done";
            } catch (Clash | NotFound | Refused refused) {
                return "refused";
            }
        };
    }

    private List<Applied> applied(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> {
                    var applicant = people.startup();
                    var text = ProposalFixtures.text("Answer " + each);
                    return new Applied(submitted(proposals, challenge, text, applicant), applicant);
                })
                .toList();
    }

    private void accept(Applied one) {
        proposals.accept(one.id, english("Convincing"), centre);
    }

    private void wait(Applied one) {
        waitList.add(one.id, english("Good, but full"), centre);
    }

    private HeldPlace held(Applied one) {
        return new HeldPlace(program, centre.of(), Side.STARTUP, one.by.of());
    }

    private ProposalStatus status(Applied one) {
        return proposals.get(one.id, centre).status();
    }

    private String place(Applied one) {
        var waiting = waitList.of(proposals.get(one.id, one.by)).orElseThrow();
        return waiting.place() + " of " + waiting.waiting();
    }

    private int taken() {
        return programs.get(program).startupTaken();
    }
}
