package ieum.demo;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.ChallengeText;
import ieum.shared.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Challenges as their owners draft and offer them, and the centre publishes them; and the circles around some. */
class ChallengeStories {
    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final Tale tale;
    private final Map<String, ChallengeId> ids = new HashMap<>();

    ChallengeStories(Doors doors, Cast cast, ProgramStories programs, Tale tale) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.tale = tale;
    }

    void plan(Timeline timeline) {
        for (var told : tale.challenges()) plan(told, timeline);
    }

    ChallengeId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not drafted yet");
    }

    private void plan(ToldChallenge told, Timeline timeline) {
        var days = programs.days(told.program());
        var key = told.key();
        timeline.enter(days.ago(told.draftedDaysAgo(), key + " draft"), "draft " + key, () -> draft(told));
        if (told.state() == ChallengeStatus.DRAFT) return;
        timeline.enter(
                days.ago(told.offeredDaysAgo(), key + " offer"),
                "offer " + key,
                () -> doors.challenges().offer(id(key), cast.of(told.owner())));
        if (told.state() == ChallengeStatus.OFFERED) return;
        timeline.enter(
                days.ago(told.daysAgo(), key + " publish"),
                "publish " + key,
                () -> doors.challenges().publish(id(key), cast.of(told.centre())));
        for (var reader : told.named()) planReader(told, reader, days, timeline);
        if (told.state() != ChallengeStatus.CLOSED) return;
        timeline.enter(
                days.ago(tale.closedDaysAgo(told), key + " close"),
                "close " + key,
                () -> doors.challenges().close(id(key), "", cast.of(told.centre())));
    }

    /** Named the day after it was published; the terms accepted another day later. */
    private void planReader(ToldChallenge told, String reader, Days days, Timeline timeline) {
        var what = told.key() + " read by " + reader;
        timeline.enter(
                days.ago(told.daysAgo() - 1, what),
                "name " + what,
                () -> doors.circles().name(id(told.key()), cast.organization(reader), cast.of(told.owner())));
        if (!told.accepted().contains(reader)) return;
        timeline.enter(
                days.ago(told.daysAgo() - 2, what),
                "terms of " + what,
                () -> doors.circles().accept(id(told.key()), cast.of(reader)));
    }

    private void draft(ToldChallenge told) {
        var id = doors.challenges()
                .draft(
                        programs.id(told.program()),
                        cast.organization(told.centre()),
                        text(told),
                        cast.of(told.owner()));
        ids.put(told.key(), id);
    }

    private static ChallengeText text(ToldChallenge told) {
        return new ChallengeText(
                new Text(told.title(), told.language()),
                new Text(told.summary(), told.language()),
                new Text(told.problem(), told.language()),
                new Text(told.expected(), told.language()),
                new Text(told.gives(), told.language()),
                told.readiness(),
                told.budget(),
                told.disclosure(),
                told.terms() == null ? null : new Text(told.terms(), told.language()),
                null);
    }
}
