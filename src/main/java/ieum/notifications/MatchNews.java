package ieum.notifications;

import ieum.matching.MatchAnswered;
import ieum.matching.MatchConfirmed;
import ieum.matching.MatchDeclined;
import ieum.matching.MatchFacts;
import ieum.matching.MatchProposed;
import ieum.matching.MatchStatus;
import ieum.matching.Matches;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import java.util.List;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the two sides of a match, and the centre between them, how far it has come. */
@Component
class MatchNews {
    private final Post post;
    private final Matches matches;
    private final Organizations organizations;
    private final Conflicts conflicts;

    MatchNews(Post post, Matches matches, Organizations organizations, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.post = post;
        this.matches = matches;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(MatchProposed proposed) {
        var match = matches.facts(proposed.id());
        tell(
                match.sides(),
                About.MATCH_PROPOSED,
                proposed,
                match,
                match.demand(),
                match.startup(),
                match.centre(),
                match.answerBy().atZone(match.zone()),
                new Quote(match.task()));
    }

    @ApplicationModuleListener
    void on(MatchAnswered answered) {
        var match = matches.facts(answered.id());
        var other = match.otherThan(answered.organization());
        // answered meanwhile, it is asked for no answer
        if (match.status() == MatchStatus.PROPOSED)
            tell(
                    List.of(other),
                    About.MATCH_ANSWERED,
                    answered,
                    match,
                    answered.organization(),
                    match.answerBy().atZone(match.zone()));
        tell(List.of(match.centre()), About.MATCH_HALF_CONFIRMED, answered, match, answered.organization(), other);
    }

    @ApplicationModuleListener
    void on(MatchConfirmed confirmed) {
        var match = matches.facts(confirmed.id());
        tell(match.everyone(), About.MATCH_CONFIRMED, confirmed, match, match.demand(), match.startup());
    }

    @ApplicationModuleListener
    void on(MatchDeclined declined) {
        var match = matches.facts(declined.id());
        tell(
                match.everyone(),
                About.MATCH_DECLINED,
                declined,
                match,
                match.demand(),
                match.startup(),
                Objects.requireNonNull(match.declinedBy()),
                new Quote(match.reason()));
    }

    private void tell(
            List<OrganizationId> organizations,
            About about,
            Happening happening,
            MatchFacts match,
            Object... arguments) {
        var people = conflicts.without(this.organizations.writers(organizations), match.sides());
        post.tell(people, about, happening, "/matches/" + match.id(), arguments);
    }
}
