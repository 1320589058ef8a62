package ieum.notifications;

import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.programs.DeadlineExtended;
import ieum.programs.Eligibility;
import ieum.programs.WaiverGranted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells applicants what changes for them in a call. */
@Component
class CallNews {
    private final Post post;
    private final Calls calls;
    private final Eligibility eligibility;
    private final Organizations organizations;

    CallNews(Post post, Calls calls, Eligibility eligibility, Organizations organizations) {
        this.eligibility = eligibility;
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

    /** Taken back meanwhile, there is nothing to tell. */
    @ApplicationModuleListener
    void on(WaiverGranted granted) {
        var waiver = eligibility.waiver(granted.waiver());
        if (waiver.isEmpty() || waiver.get().endedAt() != null) return;
        post.tell(
                organizations.writers(granted.applicant()),
                About.WAIVER_GRANTED,
                granted,
                "/calls/" + granted.id(),
                calls.get(granted.id()).title().original(),
                new Quote(waiver.get().reason().original()));
    }
}
