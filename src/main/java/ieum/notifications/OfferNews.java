package ieum.notifications;

import ieum.offers.InterestAccepted;
import ieum.offers.InterestDeclined;
import ieum.offers.InterestExpressed;
import ieum.offers.InterestFacts;
import ieum.offers.InterestPassedOn;
import ieum.offers.InterestStatus;
import ieum.offers.InterestWithdrawn;
import ieum.offers.Interests;
import ieum.offers.OfferEndAnnounced;
import ieum.offers.OfferStatus;
import ieum.offers.Offers;
import ieum.offers.Party;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of offers that end, and how far an interest has come: each party only what it may know of the others. */
@Component
class OfferNews {
    private final Post post;
    private final Offers offers;
    private final Interests interests;
    private final Organizations organizations;
    private final Conflicts conflicts;

    OfferNews(Post post, Offers offers, Interests interests, Organizations organizations, Conflicts conflicts) {
        this.post = post;
        this.offers = offers;
        this.interests = interests;
        this.organizations = organizations;
        this.conflicts = conflicts;
    }

    /** Renewed or withdrawn meanwhile, there is nothing to tell. */
    @ApplicationModuleListener
    void on(OfferEndAnnounced announced) {
        var offer = offers.facts(announced.id());
        if (offer.status() != OfferStatus.PUBLISHED
                || !announced.endsAt().equals(offer.text().endsAt())) return;
        post.tell(
                organizations.writers(announced.owner()),
                About.OFFER_ENDING,
                announced,
                "/offers/" + announced.id(),
                offer.text().title().original(),
                announced.endsAt().minusSeconds(1).atZone(offer.zone()));
    }

    @ApplicationModuleListener
    void on(InterestExpressed expressed) {
        var interest = interests.facts(expressed.id());
        if (interest.status() != InterestStatus.EXPRESSED) return;
        tell(
                interest.centre(),
                About.INTEREST_EXPRESSED,
                expressed,
                interest,
                title(interest),
                interest.interested(),
                interest.owner(),
                interest.dueAt().atZone(interest.zone()),
                new Quote(interest.why().original()));
    }

    @ApplicationModuleListener
    void on(InterestPassedOn passed) {
        var interest = interests.facts(passed.id());
        var due = interest.dueAt().atZone(interest.zone());
        if (interest.status() == InterestStatus.PASSED_ON)
            tell(
                    interest.owner(),
                    About.INTEREST_RECEIVED,
                    passed,
                    interest,
                    title(interest),
                    interested(interest),
                    due,
                    new Quote(interest.why().original()));
        tell(interest.interested(), About.INTEREST_PASSED_ON, passed, interest, title(interest), due);
    }

    @ApplicationModuleListener
    void on(InterestAccepted accepted) {
        var interest = interests.facts(accepted.id());
        for (var party : List.of(interest.owner(), interest.interested(), interest.centre()))
            tell(
                    party,
                    About.INTEREST_ACCEPTED,
                    accepted,
                    interest,
                    title(interest),
                    interest.owner(),
                    interest.interested());
    }

    @ApplicationModuleListener
    void on(InterestDeclined declined) {
        var interest = interests.facts(declined.id());
        tell(
                interest.interested(),
                About.INTEREST_DECLINED,
                declined,
                interest,
                title(interest),
                new Quote(words(interest.reason())));
        if (declined.decliner() == Party.OFFERER)
            tell(
                    interest.centre(),
                    About.INTEREST_DECLINED_FOR_CENTRE,
                    declined,
                    interest,
                    title(interest),
                    interest.interested());
    }

    @ApplicationModuleListener
    void on(InterestWithdrawn withdrawn) {
        var interest = interests.facts(withdrawn.id());
        tell(interest.centre(), About.INTEREST_WITHDRAWN, withdrawn, interest, title(interest), interest.interested());
        if (withdrawn.passedOn() && !interest.owner().equals(interest.centre()))
            tell(
                    interest.owner(),
                    About.INTEREST_WITHDRAWN,
                    withdrawn,
                    interest,
                    title(interest),
                    interested(interest));
    }

    /** Nobody at the centre who has a conflict of interest with one side hears of it. */
    private void tell(
            OrganizationId party, About about, Happening happening, InterestFacts interest, Object... arguments) {
        var sides = List.of(interest.owner(), interest.interested()).stream()
                .filter(side -> !side.equals(party))
                .toList();
        var people = party.equals(interest.centre())
                ? conflicts.without(organizations.writers(party), sides)
                : organizations.writers(party);
        post.tell(people, about, happening, "/interests/" + interest.id(), arguments);
    }

    private static String title(InterestFacts interest) {
        return interest.title().original();
    }

    private static Object interested(InterestFacts interest) {
        return interest.interestedHidden() ? new Wording("interest.anonymous") : interest.interested();
    }

    private static String words(@Nullable Text text) {
        return text == null ? "" : text.original();
    }
}
