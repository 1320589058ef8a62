package ieum.matching;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.challenges.ChallengeView;
import ieum.challenges.Challenges;
import ieum.challenges.Disclosure;
import ieum.matching.MatchIndex.Thing;
import ieum.matching.PartnerRanking.Ranked;
import ieum.matching.PartnerRanking.Wanted;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import ieum.proposals.NamedApplicants;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies that suit a challenge, whether or not they proposed: for its owner and for those who run its programme. */
@Service
@Transactional(readOnly = true)
public class PartnerSuggestions {
    private final Ranking ranking;
    private final PartnerRanking partners;
    private final SuggestionPolicy policy;
    private final Judgements judgements;
    private final Challenges challenges;
    private final Programs programs;
    private final Eligibility eligibility;
    private final NamedApplicants applicants;
    private final Organizations organizations;

    PartnerSuggestions(
            Ranking ranking,
            PartnerRanking partners,
            SuggestionPolicy policy,
            Judgements judgements,
            Challenges challenges,
            Programs programs,
            Eligibility eligibility,
            NamedApplicants applicants,
            Organizations organizations) {
        this.ranking = ranking;
        this.partners = partners;
        this.policy = policy;
        this.judgements = judgements;
        this.challenges = challenges;
        this.programs = programs;
        this.eligibility = eligibility;
        this.applicants = applicants;
        this.organizations = organizations;
    }

    public SuggestionPage<SuggestedPartner> of(ChallengeId id, PartnerFilter filter, int page, Viewer viewer) {
        var challenge = challenge(id, viewer);
        var wanted = partners.wanted(challenge);
        var said = judgements.of(wanted.thing(), viewer);
        var shown = partners.of(wanted, filter, viewer).stream()
                .filter(one -> said.isLeftOut(one.found().thing()) == Boolean.TRUE.equals(filter.leftOut()))
                .toList();
        if (Boolean.TRUE.equals(filter.eligible())) shown = unhindered(shown, challenge, viewer);
        var rows = rows(SuggestionPage.cut(shown, page), challenge, wanted, said, viewer);
        return new SuggestionPage<>(rows, page, shown.size(), said.leftOut(), ranking.standing());
    }

    private List<Ranked> unhindered(List<Ranked> some, ChallengeView challenge, Viewer viewer) {
        var ids = some.stream().map(Ranked::organization).toList();
        var hindering = eligibility.hindering(challenge.call(), ids, viewer);
        return some.stream()
                .filter(one ->
                        hindering.getOrDefault(one.organization(), List.of()).isEmpty())
                .toList();
    }

    /** The challenge, for whoever may see who suits it. */
    public ChallengeView challenge(ChallengeId id, Viewer viewer) {
        var challenge = challenges.get(id, viewer);
        if (!policy.maySeePartners(challenge, programs.oversight(challenge.program()), viewer))
            throw NotFound.hidden(id);
        return challenge;
    }

    /**
     * For all of these at once, without whoever proposed already by their name, or was left out by the viewer's organisation.
     *
     * @throws Refused where the viewer may not see who suits one of them
     */
    public Suited suited(Collection<ChallengeRow> all, Viewer viewer) {
        var oversights = all.stream()
                .map(ChallengeRow::program)
                .distinct()
                .collect(toMap(program -> program, programs::oversight));
        for (var one : all)
            if (!policy.maySeePartners(
                    one.owner(), one.centre(), Objects.requireNonNull(oversights.get(one.program())), viewer))
                throw new Refused("see who suits challenge " + one.id());
        var ids = all.stream().map(ChallengeRow::id).toList();
        var said = judgements.of(
                PartnerRanking.CHALLENGE, ids.stream().map(ChallengeId::value).toList(), viewer);
        var pairs = new ArrayList<Suited.One>();
        var wanted = partners.wanted(ids);
        var ranked = partners.of(wanted, PartnerFilter.none(), viewer);
        var found = ranked.values().stream()
                .flatMap(List::stream)
                .map(Ranked::organization)
                .collect(toSet());
        var proposed = applicants.of(ids, found);
        for (var one : wanted)
            ranked.getOrDefault(one.id(), List.of()).stream()
                    .filter(other -> !said.getOrDefault(one.id().value(), Opinions.none())
                            .isLeftOut(other.found().thing()))
                    .filter(other -> !proposed.getOrDefault(one.id(), Set.of()).contains(other.organization()))
                    .forEach(other -> pairs.add(new Suited.One(
                            one.id(),
                            one.owner(),
                            other.organization(),
                            other.fit().points())));
        var standing = ranking.standing();
        return new Suited(pairs, standing.engine(), standing.taxonomy());
    }

    /** Open challenges of the viewer's own organisation, the most urgent first. */
    List<ChallengeRow> own(int most, Viewer viewer) {
        return challenges.inside(viewer, most).stream()
                .filter(one -> viewer.belongsTo(one.owner()))
                .toList();
    }

    /** Of these companies each with the one of these challenges, of the viewer's own, that it suits best. */
    List<Encounter> of(List<ChallengeRow> own, Set<OrganizationId> companies, Viewer viewer) {
        if (own.isEmpty() || companies.isEmpty()) return List.of();
        var ids = own.stream().map(ChallengeRow::id).toList();
        var said = judgements.of(
                PartnerRanking.CHALLENGE, ids.stream().map(ChallengeId::value).toList(), viewer);
        var wanted = partners.wanted(ids).stream().collect(toMap(Wanted::id, one -> one));
        var ranked = partners.of(List.copyOf(wanted.values()), PartnerFilter.none(), companies, viewer);
        var best = new HashMap<OrganizationId, Encounter>();
        for (var challenge : own)
            for (var one : ranked.getOrDefault(challenge.id(), List.of())) {
                var known = best.get(one.organization());
                if (known != null && known.fit().points() >= one.fit().points()
                        || said.getOrDefault(challenge.id().value(), Opinions.none())
                                .isLeftOut(one.found().thing())) continue;
                var query = Objects.requireNonNull(wanted.get(challenge.id())).query();
                best.put(
                        one.organization(),
                        new Encounter(
                                one.organization(),
                                Encounter.Occasion.OWN_CHALLENGE,
                                challenge.id().value(),
                                challenge.title(),
                                one.fit(),
                                ranking.why(query, List.of(one.found())).getFirst()));
            }
        return List.copyOf(best.values());
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
        var wanted = partners.wanted(challenge);
        // both sides will read it, and details are for those alone who are let in
        var told = challenge.disclosure() == Disclosure.NAMED ? partners.opening(challenge) : wanted;
        return found(wanted, partner, viewer).map(one -> Evidence.written(reasons(told, one), one.fit()));
    }

    /** The same by whoever brings the two together or is one of them, as far as the portal itself can tell why. */
    @Transactional
    void keep(ChallengeId id, OrganizationId partner, Opinion opinion, Viewer viewer) {
        keep(challenges.get(id, viewer), partner, opinion, viewer);
    }

    private void keep(ChallengeView challenge, OrganizationId partner, Opinion opinion, Viewer viewer) {
        var wanted = partners.wanted(challenge);
        var found = found(wanted, partner, viewer);
        judgements.judge(
                wanted.thing(),
                new Thing(PartnerRanking.ORGANIZATION, partner.value()),
                opinion,
                found.map(one -> one.fit().points()).orElse(0),
                found.map(one -> reasons(wanted, one)).orElse(List.of()),
                viewer);
    }

    private Optional<Ranked> found(Wanted wanted, OrganizationId partner, Viewer viewer) {
        return partners.of(wanted, PartnerFilter.none(), viewer).stream()
                .filter(one -> one.organization().equals(partner))
                .findFirst();
    }

    private List<Reason> reasons(Wanted wanted, Ranked one) {
        return ranking.why(wanted.query(), List.of(one.found())).getFirst().reasons();
    }

    private List<SuggestedPartner> rows(
            List<Ranked> some, ChallengeView challenge, Wanted wanted, Opinions said, Viewer viewer) {
        var why = ranking.why(wanted.query(), some.stream().map(Ranked::found).toList());
        var ids = some.stream().map(Ranked::organization).toList();
        var names = organizations.names(ids);
        var proposed = applicants.of(List.of(challenge.id()), ids).getOrDefault(challenge.id(), Set.of());
        var hindering = eligibility.hindering(challenge.call(), ids, viewer);
        var rows = new ArrayList<SuggestedPartner>();
        for (var at = 0; at < some.size(); at++) {
            var one = some.get(at);
            var id = one.organization();
            var text = one.found().text();
            rows.add(new SuggestedPartner(
                    id,
                    names.getOrDefault(id, ""),
                    OrganizationKind.valueOf(text.trait("kind")),
                    text.trait("country"),
                    text.trait("region"),
                    one.badges(),
                    one.fit(),
                    why.get(at),
                    hindering.getOrDefault(id, List.of()),
                    proposed.contains(id),
                    one.tied(),
                    said.of(one.found().thing())));
        }
        return rows;
    }
}
