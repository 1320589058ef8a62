package ieum.meetings.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingPlannerTests {
    private static final PlanSettings SHORT = new PlanSettings(1, 60_000, 0);

    /** The checker looks at each plan within {@link MeetingPlanner#plan}, and at its bound. */
    @Test
    void smallPlansAreAsGoodAsTheBestOfAllPlans() {
        var proven = 0;
        for (int seed = 0; seed < 400; seed++) {
            var problem = new RandomMeetings(seed).problem(8, 4 + seed % 6);
            var every = new EveryPlan(problem);
            if (!every.search()) continue;
            proven++;
            var found = MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY);
            assertThat(List.of(found.score().weight(), (long) found.score().idle()))
                    .as("Problem of seed %d", seed)
                    .isEqualTo(List.of(every.weight, (long) every.idle));
            assertThat(found.bound()).isGreaterThanOrEqualTo(every.weight);
        }
        assertThat(proven).isGreaterThan(300);
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedOneAsGood() {
        var problem = new RandomMeetings(7).fair(20, 81, 156, 12, 20);
        var settings = new PlanSettings(5, 300_000, 0);

        var once = MeetingPlanner.plan(problem, settings, PlanWatch.NOBODY);
        var again = MeetingPlanner.plan(problem, settings, PlanWatch.NOBODY);
        var other = MeetingPlanner.plan(problem, new PlanSettings(6, 300_000, 0), PlanWatch.NOBODY);

        assertThat(again).isEqualTo(once);
        assertThat(other.score().weight()).isEqualTo(once.score().weight()).isEqualTo(once.bound());
        assertThat(once.score().idle()).isZero();
    }

    @Test
    void aNewPlanWithoutAnyChangeMovesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            var problem = new RandomMeetings(seed).problem(8, 10);
            var plan = MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY).plan();
            for (var calm : new double[] {0, 1, 10}) {
                var anew = MeetingPlanner.plan(
                        told(problem, plan), new PlanSettings(seed + 1, 60_000, calm), PlanWatch.NOBODY);
                assertThat(anew.plan()).as("Problem of seed %d", seed).isEqualTo(plan);
            }
        }
    }

    @Test
    void aLateArrivalMovesFewMeetingsWhereTheDayIsToStayCalm() {
        var problem = new RandomMeetings(3).fair(20, 81, 156, 12, 20);
        var plan = MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY).plan();
        var busiest = IntStream.range(0, 20)
                .boxed()
                .max((one, two) -> Long.compare(early(problem, plan, one), early(problem, plan, two)))
                .orElseThrow();
        var late = new ArrayList<>(problem.participants());
        var away = late.get(busiest).away();
        away.set(0, 4);
        late.set(busiest, new Participant(away, Participant.ANY_NUMBER, false));
        var changed = new MeetingProblem(
                problem.slots(), late, told(problem, plan).requests(), problem.travel(), problem.interpreters());

        var calm = MeetingPlanner.plan(changed, new PlanSettings(1, 300_000, 1), PlanWatch.NOBODY);
        var tight = MeetingPlanner.plan(changed, new PlanSettings(1, 300_000, 0), PlanWatch.NOBODY);

        // those of the late company have to go elsewhere, or their partners' meetings have to make room
        var forced = early(problem, plan, busiest);
        assertThat(forced).isGreaterThanOrEqualTo(3);
        assertThat((long) calm.score().moved()).isBetween(forced, 2 * forced + 2);
        assertThat(tight.score().moved()).isGreaterThan(calm.score().moved());
        assertThat(tight.score().weight()).isGreaterThanOrEqualTo(calm.score().weight());
    }

    private static long early(MeetingProblem problem, MeetingPlan plan, int person) {
        return IntStream.range(0, plan.size())
                .filter(request -> problem.requests().get(request).a() == person)
                .filter(request -> plan.isPlaced(request) && plan.slot(request) < 4)
                .count();
    }

    private static MeetingProblem told(MeetingProblem problem, MeetingPlan plan) {
        return problem.with(IntStream.range(0, plan.size())
                .mapToObj(
                        request -> problem.requests().get(request).toldBefore(plan.slot(request), plan.table(request)))
                .toList());
    }

    @Test
    void pinsThatCannotStandTogetherAreNamed() {
        var slots = List.of(slot(0, 1), slot(1, 1));
        var people = List.of(anybody(), anybody(), anybody(), anybody());
        var problem = MeetingProblem.of(
                slots,
                people,
                List.of(
                        Request.of(0, 1, 1).pinned(0, Request.NONE),
                        Request.of(0, 2, 1).pinned(0, Request.NONE),
                        Request.of(2, 3, 1).pinned(0, Request.NONE),
                        Request.of(2, 3, 1).pinned(1, 0)));

        assertThat(problem.contradictions()).containsExactly(1, 2);
        assertThatThrownBy(() -> MeetingPlanner.plan(problem, SHORT, PlanWatch.NOBODY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoStopsKeepsTheBestPlanSoFar() {
        var problem = new RandomMeetings(1).fair(20, 20, 200, 8, 5);

        var found = MeetingPlanner.plan(problem, PlanSettings.usual(problem, 1, 0), progress -> false);

        assertThat(found.iterations()).isZero();
        assertThat(found.score().placed()).isPositive();
    }

    @Test
    void peopleKeepTheirTableWhereThatCanBe() {
        var slots = IntStream.range(0, 4).mapToObj(number -> slot(number, 3)).toList();
        var people = IntStream.range(0, 7).mapToObj(number -> anybody()).toList();
        var requests = new ArrayList<Request>();
        for (int company = 0; company < 3; company++)
            for (int startup = 3; startup < 7; startup++) requests.add(Request.of(company, startup, 1));

        var found = MeetingPlanner.plan(MeetingProblem.of(slots, people, requests), SHORT, PlanWatch.NOBODY);

        // startups go from company to company, eight times; companies stay
        assertThat(found.score().placed()).isEqualTo(12);
        assertThat(found.score().tableChanges()).isEqualTo(8);
    }

    private static MeetingSlot slot(int number, int tables) {
        return new MeetingSlot(0, 0, number, number + 1, tables);
    }

    private static Participant anybody() {
        return new Participant(new BitSet(), Participant.ANY_NUMBER, false);
    }
}
