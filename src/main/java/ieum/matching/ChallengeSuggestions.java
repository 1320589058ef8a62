package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.matching.MatchIndex.Thing;
import ieum.matching.Ranking.Found;
import ieum.offers.Offers;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Ties;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Eligibility;
import ieum.programs.Finding;
import ieum.proposals.Proposals;
import ieum.shared.Language;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Challenges that a company could answer, as far as it may read them: for its members. */
@Service
@Transactional(readOnly = true)
public class ChallengeSuggestions {
    private final Ranking ranking;
    private final SuggestionPolicy policy;
    private final Judgements judgements;
    private final Exclusions exclusions;
    private final Introductions introductions;
    private final Challenges challenges;
    private final Proposals proposals;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Organizations organizations;
    private final Credentials credentials;
    private final Ties ties;
    private final Clock clock;

    ChallengeSuggestions(
            Ranking ranking,
            SuggestionPolicy policy,
            Judgements judgements,
            Exclusions exclusions,
            Introductions introductions,
            Challenges challenges,
            Proposals proposals,
            Offers offers,
            Eligibility eligibility,
            Organizations organizations,
            Credentials credentials,
            Ties ties,
            Clock clock) {
        this.ranking = ranking;
        this.policy = policy;
        this.judgements = judgements;
        this.exclusions = exclusions;
        this.introductions = introductions;
        this.challenges = challenges;
        this.proposals = proposals;
        this.offers = offers;
        this.eligibility = eligibility;
        this.organizations = organizations;
        this.credentials = credentials;
        this.ties = ties;
        this.clock = clock;
    }

    /** Whether this viewer's organisation answers challenges. */
    public boolean areFor(Viewer viewer) {
        return policy.maySeeChallenges(viewer);
    }

    /** @param leftOut those that do not fit, as the company said, instead of the others */
    public SuggestionPage<SuggestedChallenge> of(boolean leftOut, int page, Viewer viewer) {
        var own = own(viewer);
        var profile = profile(own, viewer);
        var said = judgements.of(thing(own), viewer);
        var shown = found(profile, own, viewer).stream()
                .filter(one -> said.isLeftOut(one.thing()) == leftOut)
                .toList();
        var rows = rows(SuggestionPage.cut(shown, page), profile, said, viewer);
        return new SuggestionPage<>(rows, page, shown.size(), said.leftOut(), ranking.standing());
    }

    /** Of each of these owners the challenge that suits best. */
    List<SuggestedChallenge> of(Set<OrganizationId> owners, Viewer viewer) {
        if (!areFor(viewer) || owners.isEmpty()) return List.of();
        var own = own(viewer);
        var profile = profile(own, viewer);
        var said = judgements.of(thing(own), viewer);
        var best = new LinkedHashMap<OrganizationId, Found>();
        for (var one : found(profile, own, owners(owners), viewer))
            if (!said.isLeftOut(one.thing())) best.putIfAbsent(owner(one), one);
        return rows(List.copyOf(best.values()), profile, said, viewer);
    }

    /** How things name their owners in the index. */
    static List<String> owners(Collection<OrganizationId> owners) {
        return owners.stream().map(one -> "owner=" + one).toList();
    }

    /** Keeps what the viewer's organisation says of one of them. */
    @Transactional
    public void judge(ChallengeId suggested, Opinion opinion, Viewer viewer) {
        if (!policy.mayJudgeChallenges(viewer)) throw new Refused("judge challenges");
        challenges.get(suggested, viewer);
        var own = own(viewer);
        var profile = profile(own, viewer);
        var thing = new Thing(PartnerRanking.CHALLENGE, suggested.value());
        var found = found(profile, own, viewer).stream()
                .filter(one -> one.thing().equals(thing))
                .toList();
        var row = rows(found, profile, judgements.of(thing(own), viewer), viewer).stream()
                .findFirst();
        judgements.judge(
                thing(own),
                thing,
                opinion,
                row.map(one -> one.fit().points()).orElse(0),
                row.map(one -> one.why().reasons()).orElse(List.of()),
                viewer);
    }

    private List<Found> found(List<Text> profile, OrganizationId own, Viewer viewer) {
        return found(profile, own, List.of(), viewer);
    }

    private List<Found> found(List<Text> profile, OrganizationId own, List<String> anyTrait, Viewer viewer) {
        var avoided = exclusions.of(own);
        var said = introductions.said(List.of(own));
        var among = new Among(
                Set.of(PartnerRanking.CHALLENGE), Among.seer(viewer), clock.instant(), List.of(), anyTrait, Set.of());
        return ranking.best(ranking.extract(profile), among, SuggestionPage.MOST).stream()
                .filter(one -> Fit.of(one.closeness(), false, false, false).suits())
                .filter(one ->
                        !owner(one).equals(own) && !avoided.contains(owner(one).value()))
                .filter(one -> said.stream()
                        .noneMatch(no -> no.startup().equals(own)
                                && no.demand().equals(owner(one))
                                && no.isAbout(new ChallengeId(one.text().subject()))))
                .toList();
    }

    private List<SuggestedChallenge> rows(List<Found> some, List<Text> profile, Opinions said, Viewer viewer) {
        var own = own(viewer);
        var why = ranking.why(ranking.extract(profile), some);
        var owners = organizations.names(
                some.stream().map(ChallengeSuggestions::owner).toList());
        var going = proposals.going(
                some.stream().map(one -> new ChallengeId(one.text().subject())).toList(), viewer);
        var tied = ties.of(List.of(own), PartnerRanking.TOGETHER).getOrDefault(own, Set.of());
        var certified =
                !credentials.badges(List.of(own)).getOrDefault(own, List.of()).isEmpty();
        var level = offers.readiness(List.of(own)).get(own);
        // many challenges belong to one call
        Map<CallId, List<Finding>> hindering = new HashMap<>();
        var rows = new ArrayList<SuggestedChallenge>();
        for (var at = 0; at < some.size(); at++) {
            var text = some.get(at).text();
            var owner = owner(some.get(at));
            var call = new CallId(UUID.fromString(text.trait("call")));
            rows.add(new SuggestedChallenge(
                    new ChallengeId(text.subject()),
                    text.texts().getFirst(),
                    owner,
                    owners.getOrDefault(owner, ""),
                    text.until(),
                    ZoneId.of(text.trait("zone")),
                    Fit.of(some.get(at).closeness(), isReady(text, level), certified, tied.contains(owner)),
                    why.get(at),
                    hindering.computeIfAbsent(
                            call, one -> eligibility.of(one, viewer).hindering()),
                    going.get(new ChallengeId(text.subject())),
                    said.of(some.get(at).thing())));
        }
        return rows;
    }

    private static boolean isReady(MatchText challenge, @Nullable Integer level) {
        var wanted = PartnerRanking.level(challenge);
        return wanted != null && level != null && level >= wanted;
    }

    List<Text> profile(OrganizationId own, Viewer viewer) {
        var text = organizations.get(own, viewer).text();
        var names = Stream.concat(
                Stream.of(new Text(text.name(), Language.EN)),
                text.otherNames().entrySet().stream().map(name -> new Text(name.getValue(), name.getKey())));
        return Stream.concat(Stream.ofNullable(text.profile()), names).toList();
    }

    private OrganizationId own(Viewer viewer) {
        if (!policy.maySeeChallenges(viewer)) throw new Refused("see challenges that suit nobody");
        return viewer.organization().orElseThrow();
    }

    private static OrganizationId owner(Found found) {
        return new OrganizationId(UUID.fromString(found.text().trait("owner")));
    }

    private static Thing thing(OrganizationId own) {
        return new Thing(PartnerRanking.ORGANIZATION, own.value());
    }
}
