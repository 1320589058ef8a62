package ieum.rooms;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who arranges the room of a programme: the operator all of it, a centre its own track; each has a draft of its own. */
@Component
class RoomPolicy {
    /** The organisation whose draft this viewer makes, where they make one. */
    Optional<OrganizationId> broker(ProgramView program, Viewer viewer) {
        return viewer.organization()
                .filter(viewer::writesFor)
                .filter(own -> program.oversight().mayOperate(viewer)
                        || program.tracks().stream()
                                .anyMatch(track -> track.centre().equals(own)));
    }

    /** Whether it is the room of the whole programme. */
    boolean mayArrangeAll(ProgramView program, Viewer viewer) {
        return program.oversight().mayOperate(viewer);
    }
}
