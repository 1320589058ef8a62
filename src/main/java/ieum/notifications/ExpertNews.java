package ieum.notifications;

import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.reviews.ExpertAccepted;
import ieum.reviews.ExpertDeclined;
import ieum.reviews.ExpertInvited;
import ieum.reviews.ExpertRevoked;
import ieum.reviews.ExpertView;
import ieum.reviews.Experts;
import ieum.shared.web.Moments;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks experts to review, and tells those who asked what they answer. */
@Component
class ExpertNews {
    private final Post post;
    private final Experts experts;
    private final Calls calls;
    private final Programs programs;
    private final Organizations organizations;
    private final Accounts accounts;

    ExpertNews(
            Post post,
            Experts experts,
            Calls calls,
            Programs programs,
            Organizations organizations,
            Accounts accounts) {
        this.post = post;
        this.experts = experts;
        this.calls = calls;
        this.programs = programs;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @ApplicationModuleListener
    void on(ExpertInvited invited) {
        var expert = experts.get(invited.id());
        post.write(
                recipient(expert),
                About.EXPERT_INVITED,
                invited,
                ProvingLinks.LATER,
                programs.oversight(calls.get(invited.call()).program()).operator(),
                title(invited.call()),
                expert.expiresAt().atZone(Moments.UTC));
    }

    @ApplicationModuleListener
    void on(ExpertAccepted accepted) {
        var expert = experts.get(accepted.id());
        post.tell(
                List.of(expert.invitedBy()),
                About.EXPERT_ACCEPTED,
                accepted,
                "/calls/" + accepted.call() + "/experts",
                expert.text().name(),
                title(accepted.call()));
    }

    @ApplicationModuleListener
    void on(ExpertDeclined declined) {
        var expert = experts.get(declined.id());
        post.tell(
                List.of(expert.invitedBy()),
                About.EXPERT_DECLINED,
                declined,
                "/calls/" + declined.call() + "/experts",
                expert.text().name(),
                title(declined.call()));
    }

    /** Who had not answered learns it when they open the link. */
    @ApplicationModuleListener
    void on(ExpertRevoked revoked) {
        var account = experts.get(revoked.id()).account();
        if (account != null) post.tell(List.of(account), About.EXPERT_ENDED, revoked, "/", title(revoked.call()));
    }

    /** Who has no account yet is written to in the language that those who ask chose. */
    private Recipient recipient(ExpertView expert) {
        var known = accounts.find(expert.text().email());
        return known.map(account -> Recipient.of(accounts.get(account), organizations.languages(List.of(account))))
                .orElseGet(() -> new Recipient(
                        null,
                        expert.text().name(),
                        expert.text().email(),
                        expert.text().language()));
    }

    private String title(CallId call) {
        return calls.get(call).title().original();
    }
}
