package ieum.programs;

import ieum.organizations.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as pages and other modules see it. Places taken are distinct organisations, over all centres. */
public record ProgramView(
        ProgramId id,
        ProgramText text,
        OrganizationId operator,
        String operatorName,
        @Nullable String supervisorName,
        List<TrackView> tracks,
        int demandTaken,
        int startupTaken,
        List<CallView> calls,
        long version) {
    public Oversight oversight() {
        return new Oversight(id, text.supervisor(), operator);
    }

    /** One call a programme for now. */
    public CallView call() {
        return calls.getFirst();
    }
}
