package ieum.rehearsals;

import ieum.challenges.ChallengeText;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import org.springframework.stereotype.Component;

/** Something to answer, where a call holds challenges: one of a made company in each of the first tracks. */
@Component
class MadeChallenges {
    private static final int TRACKS = 3;
    private static final int READINESS = 6;

    private final Challenges challenges;
    private final Programs programs;
    private final Calls calls;

    MadeChallenges(Challenges challenges, Programs programs, Calls calls) {
        this.challenges = challenges;
        this.programs = programs;
        this.calls = calls;
    }

    void publish(CallId call, Viewer company, Viewer publisher, MadeWords words) {
        programs.get(calls.get(call).program()).tracks().stream().limit(TRACKS).forEach(track -> {
            var id = challenges.draft(call, track.centre(), text(track.centreName(), words), company);
            challenges.offer(id, company);
            challenges.publish(id, publisher);
        });
    }

    private static ChallengeText text(String track, MadeWords words) {
        return new ChallengeText(
                words.text("rehearsal.made.challenge", track),
                words.text("rehearsal.made.text"),
                words.text("rehearsal.made.text"),
                words.text("rehearsal.made.text"),
                words.text("rehearsal.made.text"),
                READINESS,
                null,
                Disclosure.EVERYONE,
                null,
                null);
    }
}
