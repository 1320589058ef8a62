package ieum.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeView;
import ieum.concepts.Extract;
import ieum.matching.MatchIndex.Thing;
import ieum.matching.Ranking.Found;
import ieum.matching.Ranking.Question;
import ieum.offers.Offers;
import ieum.organizations.Badge;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.TieKind;
import ieum.organizations.Ties;
import ieum.organizations.Viewer;
import ieum.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies for challenges, the best first, with their points; for many challenges at once with as many queries as for one. */
@Component
class PartnerRanking {
    static final String ORGANIZATION = "organization";
    static final String CHALLENGE = "challenge";

    /** In which ways two worked together. That one proposed to the other is not for everyone to know. */
    static final Set<TieKind> TOGETHER = Set.of(TieKind.COLLABORATION, TieKind.AGREEMENT);

    private static final Set<TieKind> MET = Set.of(TieKind.MEETING, TieKind.COLLABORATION, TieKind.AGREEMENT);

    private final Ranking ranking;
    private final Exclusions exclusions;
    private final Introductions introductions;
    private final Credentials credentials;
    private final Offers offers;
    private final Ties ties;
    private final Clock clock;

    PartnerRanking(
            Ranking ranking,
            Exclusions exclusions,
            Introductions introductions,
            Credentials credentials,
            Offers offers,
            Ties ties,
            Clock clock) {
        this.ranking = ranking;
        this.exclusions = exclusions;
        this.introductions = introductions;
        this.credentials = credentials;
        this.offers = offers;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * A challenge for which companies are looked for.
     *
     * @param readiness how ready a solution is to be; none where that is left open
     */
    record Wanted(
            ChallengeId id,
            OrganizationId owner,
            Extract query,
            @Nullable Integer readiness) {
        Thing thing() {
            return new Thing(CHALLENGE, id.value());
        }
    }

    /** A company that was found, and what its points are given for. */
    record Ranked(Found found, Fit fit, List<Badge> badges, boolean tied) {
        OrganizationId organization() {
            return PartnerRanking.organization(found);
        }
    }

    Wanted wanted(ChallengeView challenge) {
        return new Wanted(challenge.id(), challenge.owner(), ranking.extract(texts(challenge)), challenge.readiness());
    }

    /** By what everyone reads of it. */
    Wanted opening(ChallengeView challenge) {
        return new Wanted(
                challenge.id(),
                challenge.owner(),
                ranking.extract(List.of(challenge.title(), challenge.summary())),
                challenge.readiness());
    }

    /** Those of them that are published, with all that they say; for whoever reads their details. */
    List<Wanted> wanted(Collection<ChallengeId> challenges) {
        var things =
                challenges.stream().map(id -> new Thing(CHALLENGE, id.value())).toList();
        var texts = ranking.texts(things);
        return things.stream()
                .flatMap(thing -> whole(texts.getOrDefault(thing, List.of())).stream())
                .map(text -> new Wanted(
                        new ChallengeId(text.subject()),
                        new OrganizationId(UUID.fromString(text.trait("owner"))),
                        ranking.extract(text.texts()),
                        level(text)))
                .toList();
    }

    List<Ranked> of(Wanted wanted, PartnerFilter filter, Viewer viewer) {
        return of(List.of(wanted), filter, viewer).getOrDefault(wanted.id(), List.of());
    }

    Map<ChallengeId, List<Ranked>> of(List<Wanted> all, PartnerFilter filter, Viewer viewer) {
        return of(all, filter, Set.of(), viewer);
    }

    /** @param among these companies; all where none is named */
    Map<ChallengeId, List<Ranked>> of(
            List<Wanted> all, PartnerFilter filter, Set<OrganizationId> among, Viewer viewer) {
        var within = among.stream().map(OrganizationId::value).collect(toSet());
        var owners = all.stream().map(Wanted::owner).collect(toSet());
        // both know whom they worked with; whoever brings them together does not learn it here
        var own = owners.stream().filter(viewer::belongsTo).collect(toSet());
        var met =
                Boolean.TRUE.equals(filter.unmet()) ? ties.of(own, MET) : Map.<OrganizationId, Set<OrganizationId>>of();
        var excluded = exclusions.of(owners);
        var said = introductions.said(owners);
        var questions = new ArrayList<Question>();
        for (var one : all) {
            // whoever looks: the owner itself, whom one of the two excluded, and who said no to it
            var without = new HashSet<UUID>(excluded.getOrDefault(one.owner(), Set.of()));
            without.add(one.owner().value());
            said.stream()
                    .filter(no -> no.demand().equals(one.owner()) && no.isAbout(one.id()))
                    .forEach(no -> without.add(no.startup().value()));
            met.getOrDefault(one.owner(), Set.of()).forEach(other -> without.add(other.value()));
            questions.add(new Question(one.query(), among(filter, within, without), SuggestionPage.MOST));
        }
        var answers = ranking.best(questions);
        var found = answers.stream()
                .flatMap(List::stream)
                .map(PartnerRanking::organization)
                .collect(toSet());
        var badges = credentials.badges(found);
        var levels = offers.readiness(found);
        var tied = ties.of(own, TOGETHER);
        var ranked = new LinkedHashMap<ChallengeId, List<Ranked>>();
        for (var at = 0; at < all.size(); at++) {
            var wanted = all.get(at);
            var known = tied.getOrDefault(wanted.owner(), Set.of());
            ranked.put(
                    wanted.id(),
                    answers.get(at).stream()
                            .map(one -> ranked(
                                    one,
                                    wanted,
                                    badges.getOrDefault(organization(one), List.of()),
                                    levels.get(organization(one)),
                                    known.contains(organization(one))))
                            .filter(one -> one.fit.suits())
                            .sorted(comparing((Ranked one) -> -one.fit.points())
                                    .thenComparing(comparingDouble(one -> -one.found.score()))
                                    .thenComparing(one -> one.found.text().subject()))
                            .toList());
        }
        return ranked;
    }

    private static Ranked ranked(Found one, Wanted wanted, List<Badge> badges, @Nullable Integer level, boolean tied) {
        var ready = wanted.readiness() != null && level != null && level >= wanted.readiness();
        return new Ranked(one, Fit.of(one.closeness(), ready, !badges.isEmpty(), tied), badges, tied);
    }

    private Among among(PartnerFilter filter, Set<UUID> within, Set<UUID> without) {
        return new Among(
                Set.of(ORGANIZATION), Set.of(), clock.instant(), filter.traits(), filter.kinds(), within, without);
    }

    static OrganizationId organization(Found found) {
        return new OrganizationId(found.text().subject());
    }

    /** The part that says everything, where there are several. */
    private static Optional<MatchText> whole(List<MatchText> parts) {
        return parts.stream().max(comparing(part -> part.texts().size()));
    }

    static @Nullable Integer level(MatchText text) {
        var level = text.trait("readiness");
        return level.isEmpty() ? null : Integer.valueOf(level);
    }

    static List<Text> texts(ChallengeView challenge) {
        var details = challenge.details();
        var told = new ArrayList<@Nullable Text>();
        told.add(challenge.title());
        told.add(challenge.summary());
        if (details != null)
            Stream.of(details.problem(), details.expected(), details.gives()).forEach(told::add);
        return told.stream().filter(Objects::nonNull).toList();
    }
}
