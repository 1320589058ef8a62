package bench;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as Timefold sees it: its slot is one of those that are open to it, or none. All is public that Timefold
 * reads or writes.
 */
@PlanningEntity
public class TimefoldMeeting {
    @PlanningId
    public int number;

    @ValueRangeProvider
    public List<Integer> open = List.of();

    @PlanningPin
    public boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Integer slot;

    /** Timefold makes copies. */
    public TimefoldMeeting() {}

    TimefoldMeeting(int number, List<Integer> open, boolean pinned) {
        this.number = number;
        this.open = open;
        this.pinned = pinned;
        if (pinned) slot = open.getFirst();
    }
}
