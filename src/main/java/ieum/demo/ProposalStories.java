package ieum.demo;

import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalText;
import ieum.reviews.Outcome;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Proposals as startups write and submit them, withdraw some, and the centre decides on others. */
class ProposalStories {
    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final ChallengeStories challenges;
    private final Tale tale;
    private final Map<String, ProposalId> ids = new HashMap<>();

    ProposalStories(Doors doors, Cast cast, ProgramStories programs, ChallengeStories challenges, Tale tale) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.challenges = challenges;
        this.tale = tale;
    }

    void plan(Timeline timeline) {
        for (var told : tale.proposals()) plan(told, timeline);
    }

    ProposalId id(ToldProposal told) {
        return Objects.requireNonNull(ids.get(told.key()), () -> told.key() + " is not begun yet");
    }

    private void plan(ToldProposal told, Timeline timeline) {
        var key = told.key();
        var days = programs.days(tale.challenge(told.challenge()).program());
        var ready = days.ago(told.daysAgo(), key + " ready");
        timeline.enter(days.ago(tale.startedDaysAgo(told), key + " start"), "start " + key, () -> start(told));
        timeline.enter(savedBefore(ready, key), "save " + key, () -> save(told));
        if (told.state() == ProposalStatus.DRAFT) return;
        timeline.enter(ready, "submit " + key, () -> doors.proposals().submit(id(told), cast.of(told.applicant())));
        if (told.state() == ProposalStatus.WITHDRAWN)
            timeline.enter(
                    days.ago(told.withdrawnDaysAgo(), key + " withdraw"),
                    "withdraw " + key,
                    () -> doors.proposals().withdraw(id(told), cast.of(told.applicant())));

        if (told.isReasoned())
            timeline.enter(days.ago(told.decidedDaysAgo(), key + " decide"), "decide " + key, () -> decide(told));
        if (told.state() == ProposalStatus.ENDED)
            timeline.enter(days.ago(told.endedDaysAgo(), key + " end"), "end " + key, () -> stepBack(told));
    }

    private void start(ToldProposal told) {
        ids.put(told.key(), doors.proposals().start(challenges.id(told.challenge()), cast.of(told.applicant())));
    }

    private void save(ToldProposal told) {
        var applicant = cast.of(told.applicant());
        var version = doors.proposals().get(id(told), applicant).version();
        doors.proposals().save(id(told), text(told), version, applicant);
        if (told.attachment() == null) return;
        var leaflet = Leaflet.of("An invented proposal (demo)", "Attachment to the answer of " + told.applicant());
        doors.attachments().add(id(told), told.attachment(), leaflet, applicant);
    }

    private void decide(ToldProposal told) {
        var centre = cast.of(tale.challenge(told.challenge()).centre());
        var reason = new Text(
                Objects.requireNonNull(told.reason(), told::key), Objects.requireNonNull(told.reasonLanguage()));
        var outcome =
                switch (told.state()) {
                    case ACCEPTED, ENDED -> Outcome.ACCEPT;
                    case WAITLISTED -> Outcome.WAITLIST;
                    default -> Outcome.DECLINE;
                };
        doors.decisions().decide(id(told), outcome, reason, null, centre);
    }

    private void stepBack(ToldProposal told) {
        var reason = new Text(Objects.requireNonNull(told.steppedBack(), told::key), told.language());
        doors.endings().stepBack(id(told), reason, cast.of(told.applicant()));
    }

    private static ProposalText text(ToldProposal told) {
        return new ProposalText(
                new Text(told.title(), told.language()),
                new Text(told.summary(), told.language()),
                new Text(told.solution(), told.language()),
                new Text(told.plan(), told.language()),
                told.readiness());
    }

    private static Instant savedBefore(Instant ready, String key) {
        return ready.minus(Duration.ofMinutes(15 + Days.varied(key + " save", 75)));
    }
}
