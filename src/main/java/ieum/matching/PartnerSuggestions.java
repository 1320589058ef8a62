package ieum.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeView;
import ieum.challenges.Challenges;
import ieum.concepts.Extract;
import ieum.matching.MatchIndex.Thing;
import ieum.matching.Ranking.Found;
import ieum.organizations.Badge;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.TieKind;
import ieum.organizations.Ties;
import ieum.organizations.Viewer;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import ieum.proposals.NamedApplicants;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Companies that suit a challenge, whether or not they proposed: for its owner and for those who run its programme. */
@Service
@Transactional(readOnly = true)
public class PartnerSuggestions {
    static final String ORGANIZATION = "organization";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<TieKind> TOGETHER = Set.of(TieKind.COLLABORATION, TieKind.AGREEMENT);

    private final Ranking ranking;
    private final SuggestionPolicy policy;
    private final Judgements judgements;
    private final Exclusions exclusions;
    private final Introductions introductions;
    private final Challenges challenges;
    private final Programs programs;
    private final Eligibility eligibility;
    private final NamedApplicants applicants;
    private final Organizations organizations;
    private final Credentials credentials;
    private final Ties ties;
    private final Clock clock;

    PartnerSuggestions(
            Ranking ranking,
            SuggestionPolicy policy,
            Judgements judgements,
            Exclusions exclusions,
            Introductions introductions,
            Challenges challenges,
            Programs programs,
            Eligibility eligibility,
            NamedApplicants applicants,
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
        this.programs = programs;
        this.eligibility = eligibility;
        this.applicants = applicants;
        this.organizations = organizations;
        this.credentials = credentials;
        this.ties = ties;
        this.clock = clock;
    }

    public SuggestionPage<SuggestedPartner> of(ChallengeId id, PartnerFilter filter, int page, Viewer viewer) {
        var challenge = challenge(id, viewer);
        var query = ranking.extract(texts(challenge));
        var said = judgements.of(thing(id), viewer);
        var ranked = ranked(query, challenge, filter);
        var shown = ranked.stream()
                .filter(one -> said.isLeftOut(one.found.thing()) == Boolean.TRUE.equals(filter.leftOut()))
                .toList();
        var rows = rows(SuggestionPage.cut(shown, page), challenge, query, said, viewer);
        return new SuggestionPage<>(rows, page, shown.size(), said.leftOut(), ranking.standing());
    }

    /** The first of them that nobody left out. */
    List<SuggestedPartner> best(ChallengeId id, int most, Viewer viewer) {
        var challenge = challenge(id, viewer);
        var query = ranking.extract(texts(challenge));
        var said = judgements.of(thing(id), viewer);
        var some = ranked(query, challenge, PartnerFilter.none()).stream()
                .filter(one -> !said.isLeftOut(one.found.thing()))
                .limit(most)
                .toList();
        return rows(some, challenge, query, said, viewer);
    }

    /** The challenge, for whoever may see who suits it. */
    public ChallengeView challenge(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!policy.maySeePartners(challenge, programs.oversight(challenge.program()), viewer))
            throw NotFound.hidden(id);
        return challenge;
    }

    /** Keeps what the viewer's organisation says of one of them. */
    @Transactional
    public void judge(ChallengeId id, OrganizationId partner, Opinion opinion, Viewer viewer) {
        var challenge = challenge(id, viewer);
        if (!policy.mayJudgePartners(challenge, programs.oversight(challenge.program()), viewer))
            throw new Refused("judge partners of challenge " + id);
        organizations.get(partner, viewer);
        keep(challenge, partner, opinion, viewer);
    }

    /** Why this one suits, as JSON, to be kept with what comes of it; none where it was not suggested. */
    public Optional<String> evidence(ChallengeId id, OrganizationId partner, Viewer viewer) {
        var challenge = challenge(id, viewer);
        var query = ranking.extract(texts(challenge));
        return ranked(query, challenge, PartnerFilter.none()).stream()
                .filter(one -> one.organization().equals(partner))
                .findFirst()
                .map(one -> JSON.writeValueAsString(Map.of(
                        "words",
                        Judgements.words(ranking.why(query, List.of(one.found))
                                .getFirst()
                                .reasons()),
                        "points",
                        one.fit.points(),
                        "engine",
                        LuceneMatchIndex.ENGINE)));
    }

    /** The same by whoever brings the two together or is one of them, as far as the portal itself can tell why. */
    @Transactional
    void keep(ChallengeId id, OrganizationId partner, Opinion opinion, Viewer viewer) {
        keep(challenges.get(id, viewer), partner, opinion, viewer);
    }

    private void keep(ChallengeView challenge, OrganizationId partner, Opinion opinion, Viewer viewer) {
        var query = ranking.extract(texts(challenge));
        var found = ranked(query, challenge, PartnerFilter.none()).stream()
                .filter(one -> one.organization().equals(partner))
                .findFirst();
        judgements.judge(
                thing(challenge.id()),
                new Thing(ORGANIZATION, partner.value()),
                opinion,
                found.map(one -> one.fit.points()).orElse(0),
                found.map(one -> ranking.why(query, List.of(one.found))
                                .getFirst()
                                .reasons())
                        .orElse(List.of()),
                viewer);
    }

    /** A company that was found, and what its points are given for. */
    private record Ranked(Found found, Fit fit, List<Badge> badges, boolean tied) {
        OrganizationId organization() {
            return new OrganizationId(found.text().subject());
        }
    }

    private List<Ranked> ranked(Extract query, ChallengeView challenge, PartnerFilter filter) {
        var owner = challenge.owner();
        var found = ranking.best(query, among(challenge, filter), SuggestionPage.MOST);
        var badges = credentials.badges(found.stream()
                .map(one -> new OrganizationId(one.text().subject()))
                .toList());
        var tied = ties.of(owner, TOGETHER);
        return found.stream()
                .map(one -> {
                    var id = new OrganizationId(one.text().subject());
                    var own = badges.getOrDefault(id, List.of());
                    var fit = Fit.of(one.closeness(), false, !own.isEmpty(), tied.contains(id));
                    return new Ranked(one, fit, own, tied.contains(id));
                })
                .filter(one -> one.fit.points() >= Fit.FEWEST)
                .sorted(comparing((Ranked one) -> -one.fit.points())
                        .thenComparing(comparingDouble(one -> -one.found.score()))
                        .thenComparing(one -> one.found.text().subject()))
                .toList();
    }

    private Among among(ChallengeView challenge, PartnerFilter filter) {
        var owner = challenge.owner();
        var without = new HashSet<UUID>(exclusions.of(owner));
        introductions.said(owner).stream()
                .filter(said -> said.demand().equals(owner) && said.isAbout(challenge.id()))
                .forEach(said -> without.add(said.startup().value()));
        without.add(owner.value());
        if (Boolean.TRUE.equals(filter.unmet()))
            ties.of(owner, Arrays.asList(TieKind.values())).forEach(one -> without.add(one.value()));
        return new Among(Set.of(ORGANIZATION), Set.of(), clock.instant(), filter.traits(), filter.kinds(), without);
    }

    private List<SuggestedPartner> rows(
            List<Ranked> some, ChallengeView challenge, Extract query, Opinions said, Viewer viewer) {
        var why = ranking.why(query, some.stream().map(Ranked::found).toList());
        var ids = some.stream().map(Ranked::organization).toList();
        var names = organizations.names(ids);
        var proposed = applicants.of(challenge.id());
        var hindering = eligibility.hindering(challenge.call(), ids, viewer);
        var rows = new ArrayList<SuggestedPartner>();
        for (var at = 0; at < some.size(); at++) {
            var one = some.get(at);
            var id = one.organization();
            var text = one.found.text();
            rows.add(new SuggestedPartner(
                    id,
                    names.getOrDefault(id, ""),
                    OrganizationKind.valueOf(text.trait("kind")),
                    text.trait("country"),
                    text.trait("region"),
                    one.badges,
                    one.fit,
                    why.get(at),
                    hindering.getOrDefault(id, List.of()),
                    proposed.contains(id),
                    one.tied,
                    said.of(one.found.thing())));
        }
        return rows;
    }

    static List<Text> texts(ChallengeView challenge) {
        var details = challenge.details();
        return Stream.of(
                        challenge.title(),
                        challenge.summary(),
                        details == null ? null : details.problem(),
                        details == null ? null : details.expected(),
                        details == null ? null : details.gives())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Thing thing(ChallengeId id) {
        return new Thing(ChallengeSuggestions.CHALLENGE, id.value());
    }
}
