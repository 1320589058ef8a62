package ieum.demo;

import ieum.challenges.ChallengeStatus;
import ieum.challenges.Disclosure;
import ieum.proposals.ProposalStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether a tale agrees with itself: whoever is named exists, and what happens can happen. */
class TaleCheck {
    private final Tale tale;
    private final Set<String> organizations;
    private final Set<String> programs;
    private final Set<String> challenges;

    TaleCheck(Tale tale) {
        this.tale = tale;
        this.organizations = keys(tale.organizations(), ToldOrganization::key);
        this.programs = keys(tale.programs(), ToldProgram::key);
        this.challenges = keys(tale.challenges(), ToldChallenge::key);
        keys(tale.proposals(), ToldProposal::key);
        keys(tale.events(), ToldEvent::key);
        keys(tale.offers(), ToldOffer::key);
    }

    /** @throws IllegalStateException saying what does not fit */
    void check() {
        tale.organizations().forEach(told -> require(!told.names().isEmpty(), told.key(), "has no name"));
        tale.programs().forEach(this::check);
        tale.challenges().forEach(this::check);
        tale.proposals().forEach(this::check);
        tale.events().forEach(this::check);
        tale.offers().forEach(this::check);
    }

    private void check(ToldProgram told) {
        named(organizations, "organization", told.key(), List.of(told.supervisor(), told.operator()));
        named(organizations, "organization", told.key(), told.centres());
        named(
                new HashSet<>(told.centres()),
                "centre of its own",
                told.key(),
                told.centrePlaces().keySet());
        told.centrePlaces()
                .forEach(
                        (centre, places) -> require(places.size() == 2, told.key(), "needs two numbers for " + centre));
    }

    private void check(ToldChallenge told) {
        named(programs, "programme", told.key(), List.of(told.program()));
        named(organizations, "organization", told.key(), List.of(told.centre(), told.owner()));
        named(organizations, "organization", told.key(), told.named());
        named(new HashSet<>(told.named()), "reader named before", told.key(), told.accepted());
        var circle = told.disclosure() == Disclosure.NAMED;
        require(circle == (told.terms() != null), told.key(), "has terms and is not NAMED, or the other way round");
        require(circle || told.named().isEmpty(), told.key(), "names readers and is not NAMED");
    }

    private void check(ToldProposal told) {
        var key = told.key();
        named(challenges, "challenge", key, List.of(told.challenge()));
        named(organizations, "organization", key, List.of(told.applicant()));
        var challenge = tale.challenge(told.challenge());
        var published = challenge.state() == ChallengeStatus.PUBLISHED || challenge.state() == ChallengeStatus.CLOSED;
        require(published, key, "answers a challenge that was never published");
        require(challenge.openDaysAgo() - told.daysAgo() >= 2, key, "comes too early for its challenge");
        require(
                challenge.disclosure() != Disclosure.NAMED
                        || challenge.accepted().contains(told.applicant()),
                key,
                "comes from outside the circle");
        var reasoned = told.reason() != null && told.reasonLanguage() != null;
        require(told.isReasoned() == reasoned, key, "is decided without a reason, or the other way round");
        require(
                (told.state() == ProposalStatus.ENDED) == (told.steppedBack() != null),
                key,
                "steps back without a reason, or the other way round");
        require(told.match() == null || told.state() == ProposalStatus.ACCEPTED, key, "is matched and not accepted");
        judged(told);
    }

    private static void judged(ToldProposal told) {
        var criteria = ReviewStories.CRITERIA.size();
        for (var review : told.reviews())
            require(review.scores().size() == criteria, told.key(), "needs a score for each criterion");
        require(
                told.reviews().isEmpty() || told.reviewedDaysAgo(told.reviews().size()) > 0,
                told.key(),
                "leaves no time for its reviews");
        var match = told.match();
        if (match == null) return;
        var declined = match.state() == ToldProposal.Answers.DECLINED;
        require(declined == (match.declineReason() != null), told.key(), "declines a match without a reason");
        var matched = told.matchedDaysAgo(match);
        require(matched > 2 && matched < told.decidedDaysAgo(), told.key(), "leaves no time for its match");
    }

    private void check(ToldEvent told) {
        named(programs, "programme", told.key(), List.of(told.program()));
        named(organizations, "organization", told.key(), List.of(told.organizer()));
        if (told.speakers() != null)
            for (var speaker : told.speakers())
                for (var of : speaker.affiliations()) {
                    require((of.organization() == null) != (of.name() == null), told.key(), "has a speaker for nobody");
                    if (of.organization() != null)
                        named(organizations, "organization", told.key(), List.of(of.organization()));
                }
        for (var registration : told.registrations()) {
            named(organizations, "organization", told.key(), List.of(registration.organization()));
            require(
                    registration.category() >= 0
                            && registration.category() < told.categories().size(),
                    told.key(),
                    "has no category " + registration.category());
        }
        var meetings = told.meetings();
        if (meetings == null) return;
        var registered = keys(told.registrations(), ToldEvent.Registration::organization);
        for (var wish : meetings.wishes()) {
            named(registered, "registered organization", told.key(), List.of(wish.from()));
            named(registered, "registered organization", told.key(), wish.to());
        }
        var held = meetings.held();
        if (held == null) return;
        var wishing = new HashSet<String>();
        for (var wish : meetings.wishes()) {
            wishing.add(wish.from());
            wishing.addAll(wish.to());
        }
        for (var pair : held.missed()) named(wishing, "participant", told.key(), pair);
        for (var pair : held.unsaid()) named(wishing, "participant", told.key(), pair);
        for (var task : held.tasks()) named(wishing, "participant", told.key(), List.of(task.from(), task.with()));
        for (var one : held.contracts()) {
            named(wishing, "participant", told.key(), List.of(one.from(), one.with()));
            require(told.lastDay() + one.daysAfter() < 0, told.key(), "has a contract that is still to come");
        }
    }

    private void check(ToldOffer told) {
        named(programs, "programme", told.key(), List.of(told.program()));
        named(organizations, "organization", told.key(), List.of(told.owner(), told.centre()));
        var interest = told.interest();
        if (interest == null) return;
        named(organizations, "organization", told.key(), List.of(interest.organization()));
        require(!interest.organization().equals(told.owner()), told.key(), "interests its own owner");
        require(interest.daysAgo() < told.daysAgo(), told.key(), "interests somebody before it is listed");
    }

    private static void named(Set<String> known, String kind, String by, Collection<String> keys) {
        for (var key : keys) require(known.contains(key), by, "names the %s %s, which is nowhere".formatted(kind, key));
    }

    private static <T> Set<String> keys(List<T> told, Function<T, String> key) {
        var seen = new HashSet<String>();
        for (var one : told) require(seen.add(key.apply(one)), key.apply(one), "is told twice");
        return seen;
    }

    private static void require(boolean fits, String key, String complaint) {
        if (!fits) throw new IllegalStateException("The demo's data: %s %s".formatted(key, complaint));
    }
}
