package ieum.meetings.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhyUnmetTests {
    private static final PlanSettings SHORT = new PlanSettings(1, 50_000, 0);

    /** Two slots, one table. A company with three wishes; a startup that is away in the second slot. */
    private final MeetingProblem problem = MeetingProblem.of(
            List.of(new MeetingSlot(0, 0, 0, 1, 2), new MeetingSlot(0, 0, 1, 2, 2)),
            List.of(anybody(), anybody(), anybody(), anybody(1)),
            List.of(Request.of(0, 1, 9), Request.of(0, 2, 8), Request.of(0, 3, 5)));

    @Test
    void anUnmetWishTellsWhatStandsAgainstItInEachSlot() {
        var plan = MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY).plan();

        var unmet = WhyUnmet.of(problem, plan);

        assertThat(unmet).hasSize(1);
        var why = unmet.getFirst();
        assertThat(why.request()).isEqualTo(2);
        assertThat(why.slots().get(0).obstacles()).isEqualTo(Set.of(Obstacle.A_BUSY));
        assertThat(why.slots().get(1).obstacles()).isEqualTo(Set.of(Obstacle.A_BUSY, Obstacle.B_AWAY));
        assertThat(why.a()).isEqualTo(new Unmet.Load(3, 2));
        assertThat(why.a().over()).isEqualTo(1);
        assertThat(why.remedies()).isEmpty();
    }

    /** Each remedy is tried: with it, the wish fits where it says, and nothing else moves. */
    @Test
    void everyRemedyMakesRoomByItself() {
        var kinds = new ArrayList<Remedy.Kind>();
        for (int seed = 0; seed < 300; seed++) {
            var one = new RandomMeetings(seed).problem(8, 12);
            var plan = MeetingPlanner.plan(one, SHORT, PlanWatch.NOBODY).plan();
            for (var unmet : WhyUnmet.of(one, plan))
                for (var remedy : unmet.remedies()) {
                    kinds.add(remedy.kind());
                    var after = ByHand.choices(
                                    with(one, remedy, unmet.request()), without(plan, remedy), unmet.request())
                            .get(remedy.slot());
                    assertThat(after.isPossible())
                            .as("%s of seed %d", remedy, seed)
                            .isTrue();
                    assertThat(after.displaced()).isEmpty();
                }
        }
        assertThat(kinds)
                .contains(
                        Remedy.Kind.ADD_TABLE,
                        Remedy.Kind.RAISE_LIMIT,
                        Remedy.Kind.ASK_TO_COME,
                        Remedy.Kind.ADD_INTERPRETER)
                .doesNotContain(Remedy.Kind.PLACE);
    }

    private static MeetingPlan without(MeetingPlan plan, Remedy remedy) {
        return remedy.request() < 0 ? plan : ByHand.without(plan, remedy.request());
    }

    private static MeetingProblem with(MeetingProblem problem, Remedy remedy, int request) {
        var slots = new ArrayList<>(problem.slots());
        var participants = new ArrayList<>(problem.participants());
        var requests = new ArrayList<>(problem.requests());
        var interpreters = new ArrayList<>(problem.interpreters());
        switch (remedy.kind()) {
            case ADD_TABLE -> {
                var slot = slots.get(remedy.slot());
                slots.set(
                        remedy.slot(),
                        new MeetingSlot(slot.day(), slot.site(), slot.start(), slot.end(), slot.tables() + 1));
            }
            case RAISE_LIMIT -> {
                var person = participants.get(remedy.participant());
                participants.set(
                        remedy.participant(), new Participant(person.away(), person.most() + 1, person.ownTable()));
            }
            case ASK_TO_COME -> {
                var person = participants.get(remedy.participant());
                var away = person.away();
                away.clear(remedy.slot());
                participants.set(remedy.participant(), new Participant(away, person.most(), person.ownTable()));
            }
            case ADD_INTERPRETER -> {
                var there = new BitSet();
                there.set(remedy.slot());
                var able = requests.get(request).interpreters();
                able.set(interpreters.size());
                interpreters.add(there);
                requests.set(request, requests.get(request).interpretedBy(able));
            }
            default -> {}
        }
        return new MeetingProblem(slots, participants, requests, problem.travel(), interpreters);
    }

    @Test
    void aMeetingMovedByHandShowsWhomItDisplacesAndWhatThatCosts() {
        var plan = MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY).plan();

        var choices = ByHand.choices(problem, plan, 2);

        var first = choices.get(0);
        assertThat(first.displaced()).hasSize(1);
        var lost = problem.requests().get(first.displaced().getFirst()).weight();
        assertThat(first.score()).isNotNull();
        assertThat(first.score().weight()).isEqualTo(17 + 5 - lost);
        assertThat(MeetingPlanner.faults(problem, first.plan())).isEmpty();
        assertThat(choices.get(1).isPossible()).isFalse();
        assertThat(choices.get(1).against()).isEqualTo(Set.of(Obstacle.B_AWAY));
    }

    private static Participant anybody(int... away) {
        var slots = new BitSet();
        Arrays.stream(away).forEach(slots::set);
        return new Participant(slots, Participant.ANY_NUMBER, false);
    }
}
