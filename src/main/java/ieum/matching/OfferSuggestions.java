package ieum.matching;

import static java.util.stream.Collectors.partitioningBy;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeView;
import ieum.matching.MatchIndex.Thing;
import ieum.matching.Ranking.Found;
import ieum.offers.OfferId;
import ieum.offers.OfferKind;
import ieum.offers.OfferType;
import ieum.offers.Offers;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers that suit a challenge, and requests or offers that suit a company. Whose an anonymous one is changes nothing of it, but that its
 * owner may have wished not to be brought together with the one who looks.
 */
@Service
@Transactional(readOnly = true)
public class OfferSuggestions {
    static final String OFFER = "offer";
    static final int MOST = 10;

    /** Of what suits less there is always something. */
    private static final int FEWEST_POINTS = 10;

    private final Ranking ranking;
    private final PartnerSuggestions partners;
    private final ChallengeSuggestions challenges;
    private final SuggestionPolicy policy;
    private final Judgements judgements;
    private final Programs programs;
    private final Exclusions exclusions;
    private final Offers offers;
    private final Organizations organizations;
    private final Clock clock;

    OfferSuggestions(
            Ranking ranking,
            PartnerSuggestions partners,
            ChallengeSuggestions challenges,
            SuggestionPolicy policy,
            Judgements judgements,
            Programs programs,
            Exclusions exclusions,
            Offers offers,
            Organizations organizations,
            Clock clock) {
        this.ranking = ranking;
        this.partners = partners;
        this.challenges = challenges;
        this.policy = policy;
        this.judgements = judgements;
        this.programs = programs;
        this.exclusions = exclusions;
        this.offers = offers;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** For whoever may see who suits the challenge; those that do not fit, as they said, come last. */
    public List<SuggestedOffer> of(ChallengeId id, Viewer viewer) {
        return of(partners.challenge(id, viewer), viewer);
    }

    private List<SuggestedOffer> of(ChallengeView challenge, Viewer viewer) {
        return rows(
                PartnerRanking.texts(challenge),
                OfferKind.OFFER,
                challenge.owner(),
                Set.of(),
                challenge.readiness(),
                judgements.of(thing(challenge.id()), viewer));
    }

    /** Keeps what the viewer's organisation says of an offer for a challenge. */
    @Transactional
    public void judge(ChallengeId id, OfferId offer, Opinion opinion, Viewer viewer) {
        var challenge = partners.challenge(id, viewer);
        if (!policy.mayJudgePartners(challenge, programs.oversight(challenge.program()), viewer))
            throw new Refused("judge offers for challenge " + id);
        judge(thing(id), offer, of(challenge, viewer), opinion, viewer);
    }

    /** The same of what was suggested to itself. */
    @Transactional
    public void judge(OfferId offer, Opinion opinion, Viewer viewer) {
        if (!policy.mayJudgeOffers(viewer)) throw new Refused("judge offers");
        var suggested = Stream.concat(requests(viewer).stream(), offers(viewer).stream())
                .toList();
        judge(company(viewer.organization().orElseThrow()), offer, suggested, opinion, viewer);
    }

    private void judge(Thing asked, OfferId offer, List<SuggestedOffer> among, Opinion opinion, Viewer viewer) {
        offers.get(offer, viewer);
        var found = among.stream().filter(one -> one.id().equals(offer)).findFirst();
        judgements.judge(
                asked,
                new Thing(OFFER, offer.value()),
                opinion,
                found.map(one -> one.fit().points()).orElse(0),
                found.map(one -> one.why().reasons()).orElse(List.of()),
                viewer);
    }

    /** What others ask for, that the viewer's organisation could give. */
    public List<SuggestedOffer> requests(Viewer viewer) {
        return challenges.areFor(viewer) ? suiting(OfferKind.REQUEST, viewer) : List.of();
    }

    /** What others offer, that suits what the viewer's organisation says of itself. */
    public List<SuggestedOffer> offers(Viewer viewer) {
        return policy.maySeeOffers(viewer) ? suiting(OfferKind.OFFER, viewer) : List.of();
    }

    private List<SuggestedOffer> suiting(OfferKind kind, Viewer viewer) {
        return suiting(kind, Set.of(), viewer);
    }

    private List<SuggestedOffer> suiting(OfferKind kind, Set<OrganizationId> owners, Viewer viewer) {
        var own = viewer.organization().orElseThrow();
        return rows(challenges.profile(own, viewer), kind, own, owners, null, judgements.of(company(own), viewer));
    }

    /** What these offer or ask for by their name, as long as it does not fit less than little; not what was left out. */
    List<SuggestedOffer> of(Set<OrganizationId> owners, Viewer viewer) {
        if (!policy.maySeeOffers(viewer) || owners.isEmpty()) return List.of();
        var asked = challenges.areFor(viewer) ? suiting(OfferKind.REQUEST, owners, viewer) : List.<SuggestedOffer>of();
        return Stream.concat(asked.stream(), suiting(OfferKind.OFFER, owners, viewer).stream())
                .filter(one -> !one.isLeftOut())
                .toList();
    }

    /** What these offer for a challenge of the viewer's own. */
    List<SuggestedOffer> of(ChallengeId id, Set<OrganizationId> owners, Viewer viewer) {
        if (owners.isEmpty()) return List.of();
        var challenge = partners.challenge(id, viewer);
        var said = judgements.of(thing(id), viewer);
        return rows(
                        PartnerRanking.texts(challenge),
                        OfferKind.OFFER,
                        challenge.owner(),
                        owners,
                        challenge.readiness(),
                        said)
                .stream()
                .filter(one -> !one.isLeftOut())
                .toList();
    }

    private List<SuggestedOffer> rows(
            List<Text> texts,
            OfferKind kind,
            OrganizationId own,
            Set<OrganizationId> owners,
            @Nullable Integer readiness,
            Opinions said) {
        var query = ranking.extract(texts);
        var among = new Among(
                Set.of(OFFER),
                Set.of(),
                clock.instant(),
                List.of("offers=" + kind),
                ChallengeSuggestions.owners(owners),
                Set.of());
        var found = ranking.best(query, among, 3 * MOST).stream()
                .filter(one ->
                        fit(one, readiness).suits() && fit(one, readiness).points() >= FEWEST_POINTS)
                .toList();
        var parted = admitted(found, own).stream().collect(partitioningBy(one -> said.isLeftOut(one.thing())));
        // what was left out can be taken back, however many others there are
        var admitted = Stream.concat(
                        parted.getOrDefault(false, List.of()).stream().limit(MOST),
                        parted.getOrDefault(true, List.of()).stream())
                .toList();
        var why = ranking.why(query, admitted);
        var names = organizations.names(admitted.stream()
                .map(OfferSuggestions::owner)
                .flatMap(Optional::stream)
                .toList());
        var rows = new ArrayList<SuggestedOffer>();
        for (var at = 0; at < admitted.size(); at++) {
            var one = admitted.get(at);
            var owner = owner(one).orElse(null);
            rows.add(new SuggestedOffer(
                    new OfferId(one.text().subject()),
                    one.text().texts().getFirst(),
                    OfferType.valueOf(one.text().trait("type")),
                    owner,
                    owner == null ? "" : names.getOrDefault(owner, ""),
                    PartnerRanking.level(one.text()),
                    one.text().until(),
                    fit(one, readiness),
                    why.get(at),
                    said.of(one.thing())));
        }
        return rows;
    }

    /** An anonymous one stays, whomever the one who looks does not want: else leaving out one after the other would tell whose it is. */
    private List<Found> admitted(List<Found> found, OrganizationId own) {
        var avoided = exclusions.of(own);
        var avoiding = exclusions.by(own);
        var owners = offers.published(
                found.stream().map(one -> new OfferId(one.text().subject())).toList());
        return found.stream()
                .filter(one -> owners.stream()
                        .filter(facts -> facts.id().value().equals(one.text().subject()))
                        .noneMatch(facts -> facts.owner().equals(own)
                                || (facts.text().anonymous() ? avoiding : avoided)
                                        .contains(facts.owner().value())))
                .toList();
    }

    private static Thing thing(ChallengeId id) {
        return new Thing(PartnerRanking.CHALLENGE, id.value());
    }

    private static Thing company(OrganizationId id) {
        return new Thing(PartnerRanking.ORGANIZATION, id.value());
    }

    private static Fit fit(Found one, @Nullable Integer readiness) {
        var level = PartnerRanking.level(one.text());
        return Fit.of(one.closeness(), readiness != null && level != null && level >= readiness, false, false);
    }

    private static Optional<OrganizationId> owner(Found one) {
        var owner = one.text().trait("owner");
        return owner.isEmpty() ? Optional.empty() : Optional.of(new OrganizationId(UUID.fromString(owner)));
    }
}
