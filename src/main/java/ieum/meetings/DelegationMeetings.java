package ieum.meetings;

import ieum.delegations.FirmMeetings;
import ieum.events.EventView;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Firms of a delegation that take part in the meetings of an event are asked for one from the delegation's page. */
@Component
class DelegationMeetings implements FirmMeetings {
    private final PartyRows parties;
    private final MeetingPolicy policy;

    DelegationMeetings(PartyRows parties, MeetingPolicy policy) {
        this.parties = parties;
        this.policy = policy;
    }

    /** Whoever does not take part yet is led to where they can. */
    @Override
    public Optional<String> request(EventView event, OrganizationId firm, Viewer viewer) {
        var own = viewer.organization().filter(viewer::writesFor);
        if (own.isEmpty() || own.get().equals(firm)) return Optional.empty();
        var path = "/events/" + event.id() + "/meetings";
        return standing(event, firm)
                .map(other -> standing(event, own.get())
                        .filter(party -> policy.mayActFor(party, false, viewer))
                        .map(party -> path + "/parties/" + party.id() + "?to=" + other.id() + "#wishes")
                        .orElse(path));
    }

    private Optional<PartyView> standing(EventView event, OrganizationId organization) {
        return parties.of(event.id(), organization).stream()
                .filter(party -> !party.left())
                .findFirst();
    }
}
