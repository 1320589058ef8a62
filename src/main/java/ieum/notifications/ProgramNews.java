package ieum.notifications;

import ieum.organizations.Organizations;
import ieum.programs.Participations;
import ieum.programs.PlaceReturned;
import ieum.programs.Programs;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells an organisation that others have ended its participation, and why. */
@Component
class ProgramNews {
    private final Post post;
    private final Programs programs;
    private final Participations participations;
    private final Organizations organizations;

    ProgramNews(Post post, Programs programs, Participations participations, Organizations organizations) {
        this.post = post;
        this.programs = programs;
        this.participations = participations;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(PlaceReturned returned) {
        var members = organizations.writers(returned.organization());
        // who steps back knows it
        if (members.contains(returned.by())) return;
        post.tell(
                members,
                About.PLACE_RETURNED,
                returned,
                "/programs/" + returned.id(),
                programs.get(returned.id()).text().name().original(),
                returned.centre(),
                new Quote(participations.lastReason(returned.place()).original()));
    }
}
