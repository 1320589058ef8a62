package ieum.notifications;

import ieum.organizations.Organizations;
import ieum.pitches.PitchInteresting;
import ieum.pitches.Pitches;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever presented that somebody would like to hear more; who that is stands on the page. */
@Component
class PitchNews {
    private final Post post;
    private final Pitches pitches;
    private final Organizations organizations;

    PitchNews(Post post, Pitches pitches, Organizations organizations) {
        this.post = post;
        this.pitches = pitches;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(PitchInteresting interesting) {
        var pitch = pitches.facts(interesting.id());
        if (pitch.organization() == null) return;
        post.tell(
                organizations.writers(pitch.organization()),
                About.PITCH_INTERESTING,
                interesting,
                "/events/" + pitch.event() + "/sessions/" + pitch.session() + "/pitches",
                pitch.title().original());
    }
}
