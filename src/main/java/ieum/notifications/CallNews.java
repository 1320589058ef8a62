package ieum.notifications;

import ieum.organizations.Organizations;
import ieum.programs.CallId;
import ieum.programs.CallQuestionAnswered;
import ieum.programs.CallQuestionAsked;
import ieum.programs.Calls;
import ieum.programs.DeadlineExtended;
import ieum.programs.Eligibility;
import ieum.programs.RuleAdded;
import ieum.programs.RuleRemoved;
import ieum.programs.RuleRevised;
import ieum.programs.WaiverGranted;
import ieum.proposals.Proposals;
import ieum.shared.Happening;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells applicants what changes for them in a call. */
@Component
class CallNews {
    private final Post post;
    private final Calls calls;
    private final Eligibility eligibility;
    private final Organizations organizations;
    private final Proposals proposals;

    CallNews(Post post, Calls calls, Eligibility eligibility, Organizations organizations, Proposals proposals) {
        this.proposals = proposals;
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

    @ApplicationModuleListener
    void on(CallQuestionAsked asked) {
        post.tell(
                organizations.writers(asked.centre()),
                About.CALL_QUESTION_ASKED,
                asked,
                "/calls/" + asked.id() + "/questions",
                calls.get(asked.id()).title().original());
    }

    /** Everyone who is writing learns of it, and nobody who asked. */
    @ApplicationModuleListener
    void on(CallQuestionAnswered answered) {
        var page = "/calls/" + answered.id() + "/questions";
        var title = calls.get(answered.id()).title().original();
        post.tell(organizations.writers(answered.asker()), About.CALL_QUESTION_ANSWERED, answered, page, title);
        var others = proposals.applicantsFor(answered.id()).stream()
                .filter(applicant -> !applicant.equals(answered.asker()))
                .toList();
        post.tell(organizations.writers(others), About.CALL_QUESTION_ANSWERED_FOR_APPLICANTS, answered, page, title);
    }

    @ApplicationModuleListener
    void on(RuleAdded added) {
        rulesChanged(added.id(), added);
    }

    @ApplicationModuleListener
    void on(RuleRevised revised) {
        rulesChanged(revised.id(), revised);
    }

    @ApplicationModuleListener
    void on(RuleRemoved removed) {
        rulesChanged(removed.id(), removed);
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

    /** What was submitted stays as it was checked. */
    private void rulesChanged(CallId call, Happening happening) {
        post.tell(
                organizations.writers(proposals.writingFor(call)),
                About.RULES_CHANGED,
                happening,
                "/calls/" + call,
                calls.get(call).title().original());
    }
}
