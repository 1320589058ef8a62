package ieum.rehearsals;

import ieum.organizations.Organizations;
import ieum.programs.CallView;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What made applicants do by themselves, each at its time: they write once the call is open, and some submit in its last minute. */
@Component
class Play {
    private static final Logger log = LoggerFactory.getLogger(Play.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration RUSH = Duration.ofMinutes(1);

    private final Drafting drafting;
    private final Organizations organizations;
    private final PortalClock clock;
    private final MessageSource messages;

    Play(Drafting drafting, Organizations organizations, PortalClock clock, MessageSource messages) {
        this.drafting = drafting;
        this.organizations = organizations;
        this.clock = clock;
        this.messages = messages;
    }

    /** After that moment, up to and including this one. Within the rehearsal. */
    void on(RehearsalView rehearsal, CallView call, Instant after, Instant until) {
        acts(rehearsal, call).stream()
                .filter(act -> act.at().isAfter(after) && !act.at().isAfter(until))
                .sorted(Comparator.comparing(Act::at))
                .forEach(this::play);
    }

    private record Act(Instant at, String what, Runnable doing) {}

    private List<Act> acts(RehearsalView rehearsal, CallView call) {
        var all = rehearsal.applicants();
        var words = new MadeWords(messages, rehearsal.language());
        var rush = call.closesAt().minus(RUSH);
        var pause =
                shorter(LONGEST_PAUSE, Duration.between(call.opensAt(), rush).dividedBy(all.size() + 1));
        var gap = RUSH.dividedBy(all.size() + 1);
        var acts = new ArrayList<Act>();
        for (int number = 1; number <= all.size(); number++) {
            var who = all.get(number - 1);
            var turn = number;
            acts.add(new Act(
                    call.opensAt().plus(pause.multipliedBy(number - 1)),
                    "draft of " + who.name(),
                    () -> drafting.draft(rehearsal, call, turn, words)));
            if (who.part() == Part.PUNCTUAL || who.part() == Part.INELIGIBLE)
                acts.add(new Act(
                        rush.plus(gap.multipliedBy(number)),
                        "submission of " + who.name(),
                        () -> drafting.submit(call, organizations.viewer(who.account()))));
        }
        return acts;
    }

    /** Who is refused something is refused it as real people are: it belongs to what is rehearsed. */
    private void play(Act act) {
        clock.at(act.at(), () -> {
            try {
                act.doing().run();
            } catch (Clash | Refused | NotFound refused) {
                log.info("Refused in a rehearsal, {}: {}", act.what(), refused.getMessage());
            }
            return true;
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
