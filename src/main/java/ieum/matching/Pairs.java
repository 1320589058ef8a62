package ieum.matching;

import ieum.challenges.ChallengeView;
import ieum.concepts.Terms;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two who are to be brought together: whether they may be, and whether they are already. */
@Component
class Pairs {
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Terms terms;
    private final JdbcClient jdbc;

    Pairs(Organizations organizations, Conflicts conflicts, Terms terms, JdbcClient jdbc) {
        this.organizations = organizations;
        this.conflicts = conflicts;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** @throws Clash where they are one, or the viewer is in conflict with one of them */
    void check(Introduction.Pair pair, Viewer viewer) {
        if (pair.demand().equals(pair.startup())) throw new Clash("introduction.sameOrganization");
        for (var side : List.of(pair.demand(), pair.startup()))
            if (!viewer.belongsTo(side)) organizations.get(side, viewer);
        if (conflicts
                .without(List.of(viewer.account()), List.of(pair.demand(), pair.startup()))
                .isEmpty()) throw new Clash("introduction.inConflict");
    }

    /** The last that goes on between them. */
    Optional<IntroductionId> going(Introduction.Pair pair) {
        return jdbc.sql("""
                        select id from introduction where status <> 'DECLINED' and startup_id = ? and demand_id = ?
                            and challenge_id is not distinct from ? and (challenge_id is not null or topic = ?)
                        order by changed_at desc limit 1""")
                .param(pair.startup().value())
                .param(pair.demand().value())
                .param(pair.challenge() == null ? null : pair.challenge().value())
                .param(pair.topic().original())
                .query((row, number) -> new IntroductionId(row.getObject("id", UUID.class)))
                .optional();
    }

    static Introduction.Pair of(ChallengeView challenge, OrganizationId startup) {
        return new Introduction.Pair(
                challenge.program(), challenge.id(), challenge.owner(), startup, challenge.centre(), challenge.title());
    }

    /** Two at once about the same pair wait for each other. */
    void alone(Introduction.Pair pair) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))::text")
                .param(pair.demand() + " " + pair.startup())
                .query(String.class)
                .single();
    }

    /** Under which they are found. */
    List<String> terms(Introduction.Pair pair) {
        var words = new TreeSet<>(terms.of(pair.topic()));
        words.addAll(terms.ofNames(organizations
                .names(List.of(pair.demand(), pair.startup(), pair.centre()))
                .values()));
        return List.copyOf(words);
    }
}
