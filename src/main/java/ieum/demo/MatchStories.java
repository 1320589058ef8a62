package ieum.demo;

import ieum.demo.ToldProposal.Answers;
import ieum.demo.ToldProposal.Match;
import ieum.matching.MatchId;
import ieum.shared.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Matches that the centre proposes from accepted proposals, and how the two sides answer, a day after each other. */
class MatchStories {
    private final Doors doors;
    private final Cast cast;
    private final ProgramStories programs;
    private final ProposalStories proposals;
    private final Tale tale;
    private final Map<String, MatchId> ids = new HashMap<>();

    MatchStories(Doors doors, Cast cast, ProgramStories programs, ProposalStories proposals, Tale tale) {
        this.doors = doors;
        this.cast = cast;
        this.programs = programs;
        this.proposals = proposals;
        this.tale = tale;
    }

    void plan(Timeline timeline) {
        for (var told : tale.proposals()) if (told.match() != null) plan(told, told.match(), timeline);
    }

    private void plan(ToldProposal told, Match match, Timeline timeline) {
        var key = told.key();
        var challenge = tale.challenge(told.challenge());
        var days = programs.days(challenge.program());
        var proposed = told.matchedDaysAgo(match);
        timeline.enter(days.ago(proposed, key + " match"), "match " + key, () -> propose(told, match));
        if (match.state() == Answers.DEMAND_CONFIRMED || match.state() == Answers.CONFIRMED)
            timeline.enter(
                    days.ago(proposed - 1, key + " demand"),
                    "confirm " + key,
                    () -> doors.matches().confirm(id(key), cast.of(challenge.owner())));
        if (match.state() == Answers.STARTUP_CONFIRMED || match.state() == Answers.CONFIRMED)
            timeline.enter(
                    days.ago(proposed - 2, key + " startup"),
                    "confirm " + key,
                    () -> doors.matches().confirm(id(key), cast.of(told.applicant())));
        if (match.state() == Answers.DECLINED)
            timeline.enter(days.ago(proposed - 2, key + " startup"), "decline " + key, () -> decline(told, match));
    }

    private void propose(ToldProposal told, Match match) {
        var centre = cast.of(tale.challenge(told.challenge()).centre());
        var task = new Text(match.text(), match.textLanguage());
        ids.put(told.key(), doors.matches().propose(proposals.id(told), task, centre));
    }

    private void decline(ToldProposal told, Match match) {
        var reason = new Text(Objects.requireNonNull(match.declineReason(), told::key), match.textLanguage());
        doors.matches().decline(id(told.key()), reason, cast.of(told.applicant()));
    }

    private MatchId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not matched yet");
    }
}
