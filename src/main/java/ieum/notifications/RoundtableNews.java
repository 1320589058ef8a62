package ieum.notifications;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.roundtables.IssueId;
import ieum.roundtables.IssuePublished;
import ieum.roundtables.Issues;
import ieum.roundtables.MeasureMoved;
import ieum.roundtables.QuoteApproved;
import ieum.roundtables.QuoteAsked;
import ieum.roundtables.QuoteRefused;
import ieum.shared.Happening;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells organisations that they may be quoted and what became of their statements, and organisers what they answered. */
@Component
class RoundtableNews {
    private static final String OWN = "/statements";

    private final Post post;
    private final Events events;
    private final Issues issues;
    private final Organizations organizations;

    RoundtableNews(Post post, Events events, Issues issues, Organizations organizations) {
        this.post = post;
        this.events = events;
        this.issues = issues;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(QuoteAsked asked) {
        var event = events.facts(asked.event());
        post.tell(
                organizations.writers(asked.organization()),
                About.QUOTE_ASKED,
                asked,
                OWN,
                event.title().original(),
                event.organizer());
    }

    @ApplicationModuleListener
    void on(QuoteApproved approved) {
        tellOrganizers(About.QUOTE_APPROVED, approved, approved.event(), approved.organization());
    }

    @ApplicationModuleListener
    void on(QuoteRefused refused) {
        tellOrganizers(About.QUOTE_REFUSED, refused, refused.event(), refused.organization());
    }

    @ApplicationModuleListener
    void on(IssuePublished published) {
        tellContributors(About.ISSUE_PUBLISHED, published, published.id());
    }

    /** As long as the issue is public: others learn nothing of it. */
    @ApplicationModuleListener
    void on(MeasureMoved moved) {
        tellContributors(About.MEASURE_MOVED, moved, moved.issue());
    }

    private void tellContributors(About about, Happening happening, IssueId id) {
        var issue = issues.facts(id);
        if (!issue.published()) return;
        var event = events.facts(issue.event());
        for (var contributor : issues.contributors(id))
            post.tell(
                    organizations.writers(contributor),
                    about,
                    happening,
                    OWN,
                    event.title().original(),
                    issue.title().original());
    }

    private void tellOrganizers(About about, Happening happening, EventId id, OrganizationId organization) {
        var event = events.facts(id);
        for (var organizer : events.organizers(id))
            post.tell(
                    organizations.writers(organizer),
                    about,
                    happening,
                    "/events/" + id + "/issues",
                    event.title().original(),
                    organization);
    }
}
