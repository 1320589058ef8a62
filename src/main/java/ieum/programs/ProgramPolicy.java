package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import org.springframework.stereotype.Component;

/** Who may do what with programmes. What a programme says is public; who takes part in it is for those who run it. */
@Component
class ProgramPolicy {
    public boolean mayOpen(Viewer viewer) {
        return viewer instanceof Member member
                && member.verified()
                && member.kind().brokers()
                && member.role().writes();
    }

    public boolean mayRevise(ProgramView program, Viewer viewer) {
        return program.oversight().mayOperate(viewer);
    }

    public boolean mayReviseTrack(ProgramView program, OrganizationId centre, Viewer viewer) {
        return program.oversight().mayBroker(centre, viewer);
    }

    public boolean maySeeParticipants(ProgramView program, Viewer viewer) {
        return program.oversight().mayReadAll(viewer)
                || program.text().centres().stream().anyMatch(viewer::belongsTo);
    }

    /** Whether this viewer decides in one of its tracks at the least. */
    public boolean mayBrokerSome(ProgramView program, Viewer viewer) {
        return program.oversight().mayOperate(viewer)
                || program.text().centres().stream().anyMatch(viewer::writesFor);
    }

    /** Whoever could propose to an open call; about a challenge, its company is asked. */
    public boolean mayAsk(CallView call, Viewer viewer) {
        return call.kind() == CallKind.OPEN
                && viewer instanceof Member member
                && member.kind().proposes()
                && member.role().writes();
    }

    public boolean mayEndParticipation(ProgramView program, OrganizationId centre, Viewer viewer) {
        return program.oversight().mayBroker(centre, viewer);
    }
}
