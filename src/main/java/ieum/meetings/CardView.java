package ieum.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one of the two looks back on it.
 *
 * @param own what their side has said, if anything
 * @param begun whether it is time to say something
 * @param acts whether the viewer may
 * @param speaks whether the viewer's word is that of their side, as for what both have to confirm
 */
public record CardView(
        FairView fair,
        PartyView party,
        MeetingView meeting,
        @Nullable CardText own,
        List<TaskView> tasks,
        boolean begun,
        boolean acts,
        boolean speaks) {}
