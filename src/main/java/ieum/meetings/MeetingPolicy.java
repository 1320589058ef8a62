package ieum.meetings;

import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with meetings. Whoever writes an event plans them; everybody acts for their own organisation. */
@Component
class MeetingPolicy {
    /** Own members who only read look on. */
    boolean maySee(PartyView party, boolean writesEvent, Viewer viewer) {
        return writesEvent
                || party.organization() != null && viewer.signedIn() && viewer.belongsTo(party.organization());
    }

    boolean mayActFor(PartyView party, boolean writesEvent, Viewer viewer) {
        return writesEvent || party.organization() != null && viewer.writesFor(party.organization());
    }
}
