package ieum.notifications;

import ieum.matching.DeclineReason;
import ieum.matching.IntroductionAccepted;
import ieum.matching.IntroductionDeclined;
import ieum.matching.IntroductionFacts;
import ieum.matching.IntroductionMade;
import ieum.matching.IntroductionOpened;
import ieum.matching.IntroductionProposed;
import ieum.matching.IntroductionReminded;
import ieum.matching.IntroductionRequested;
import ieum.matching.IntroductionStatus;
import ieum.matching.Introductions;
import ieum.matching.MessageWritten;
import ieum.matching.OnwardAllowed;
import ieum.matching.Reminder;
import ieum.matching.Threads;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.proposals.Proposals;
import ieum.shared.Happening;
import java.util.List;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells two whom a centre brings together, and the centre, what is asked and said; of messages only that there is one. */
@Component
class IntroductionNews {
    private final Post post;
    private final Introductions introductions;
    private final Threads threads;
    private final Proposals proposals;
    private final Organizations organizations;
    private final Conflicts conflicts;

    IntroductionNews(
            Post post,
            Introductions introductions,
            Threads threads,
            Proposals proposals,
            Organizations organizations,
            Conflicts conflicts) {
        this.post = post;
        this.introductions = introductions;
        this.threads = threads;
        this.proposals = proposals;
        this.organizations = organizations;
        this.conflicts = conflicts;
    }

    @ApplicationModuleListener
    void on(IntroductionRequested requested) {
        var introduction = introductions.facts(requested.id());
        if (introduction.status() == IntroductionStatus.DECLINED) return;
        tell(
                List.of(introduction.centre()),
                About.INTRODUCTION_REQUESTED,
                requested,
                introduction,
                requested.side(),
                introduction.otherThan(requested.side()),
                new Quote(introduction.words()));
    }

    /** Whoever asked for it has replied by that, and is asked nothing. */
    @ApplicationModuleListener
    void on(IntroductionMade made) {
        var introduction = introductions.facts(made.id());
        var due = introduction.due();
        if (due == null) return;
        tell(
                introduction.asked(),
                About.INTRODUCTION_MADE,
                made,
                introduction,
                introduction.demand(),
                introduction.startup(),
                introduction.centre(),
                due.atZone(introduction.zone()),
                introduction.topic());
    }

    @ApplicationModuleListener
    void on(IntroductionAccepted accepted) {
        var introduction = introductions.facts(accepted.id());
        if (introduction.status() != IntroductionStatus.INTRODUCED) return;
        tell(
                List.of(introduction.centre()),
                About.INTRODUCTION_ACCEPTED,
                accepted,
                introduction,
                accepted.organization(),
                introduction.otherThan(accepted.organization()));
    }

    @ApplicationModuleListener
    void on(IntroductionOpened opened) {
        var introduction = introductions.facts(opened.id());
        tell(
                introduction.everyone(),
                About.INTRODUCTION_OPENED,
                opened,
                introduction,
                introduction.demand(),
                introduction.startup(),
                introduction.centre());
    }

    @ApplicationModuleListener
    void on(IntroductionProposed proposed) {
        var introduction = introductions.facts(proposed.id());
        tell(
                List.of(introduction.centre()),
                About.INTRODUCTION_PROPOSED,
                proposed,
                introduction,
                introduction.demand(),
                introduction.startup());
    }

    /** Only those who knew of it; what became of a proposal they are told with the proposal. */
    @ApplicationModuleListener
    void on(IntroductionDeclined declined) {
        var introduction = introductions.facts(declined.id());
        var reason = introduction.reason();
        if (reason == null || reason == DeclineReason.NOT_CHOSEN) return;
        tell(
                introduction.informed(),
                About.INTRODUCTION_DECLINED,
                declined,
                introduction,
                introduction.demand(),
                introduction.startup(),
                Objects.requireNonNull(introduction.declinedBy()),
                new Wording("introduction.reason." + reason));
    }

    @ApplicationModuleListener
    void on(IntroductionReminded reminded) {
        var introduction = introductions.facts(reminded.id());
        if (!introduction.asked().contains(reminded.organization())) return;
        if (reminded.kind() == Reminder.OVERDUE)
            tell(
                    List.of(introduction.centre()),
                    About.REPLY_OVERDUE,
                    reminded,
                    introduction,
                    introduction.demand(),
                    introduction.startup(),
                    reminded.organization());
        else
            tell(
                    List.of(reminded.organization()),
                    reminded.kind() == Reminder.TODAY ? About.REPLY_TODAY : About.REPLY_AHEAD,
                    reminded,
                    introduction,
                    introduction.demand(),
                    introduction.startup(),
                    reminded.due().atZone(introduction.zone()));
    }

    @ApplicationModuleListener
    void on(MessageWritten written) {
        threads.facts(written.id())
                .ifPresent(thread -> post.tell(
                        conflicts.without(thread.waiting(), thread.sides()),
                        About.MESSAGE_WRITTEN,
                        written,
                        thread.page(),
                        written.organization(),
                        thread.topic().original()));
    }

    @ApplicationModuleListener
    void on(OnwardAllowed allowed) {
        var proposal = proposals.facts(allowed.id());
        post.tell(
                conflicts.without(organizations.writers(allowed.centre()), proposal.applicants()),
                About.ONWARD_ALLOWED,
                allowed,
                "/onward/" + allowed.id(),
                allowed.applicant(),
                proposal.title());
    }

    private void tell(
            List<OrganizationId> organizations,
            About about,
            Happening happening,
            IntroductionFacts introduction,
            Object... arguments) {
        var people = conflicts.without(this.organizations.writers(organizations), introduction.sides());
        post.tell(people, about, happening, "/introductions/" + introduction.id(), arguments);
    }
}
