package ieum.rehearsals;

import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import org.springframework.stereotype.Component;

/** Who may rehearse. */
@Component
class RehearsalPolicy {
    /** Whoever may edit the call. */
    public boolean mayRehearse(Oversight oversight, Viewer viewer) {
        return oversight.mayOperate(viewer);
    }
}
