package ieum.notifications;

import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.programs.DeadlineExtended;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells applicants what changes for them in a call. */
@Component
class CallNews {
    private final Post post;
    private final Calls calls;
    private final Organizations organizations;

    CallNews(Post post, Calls calls, Organizations organizations) {
        this.post = post;
        this.calls = calls;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(DeadlineExtended extended) {
        var call = calls.get(extended.id());
        post.tell(
                organizations.writers(extended.applicant()),
                About.DEADLINE_EXTENDED,
                extended,
                "/calls/" + extended.id(),
                call.title().original(),
                extended.until().atZone(call.zone()),
                new Quote(extended.reason().original()));
    }
}
