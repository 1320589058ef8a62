package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of two said no, or that they know each other; as far as the onlooker sees it. */
@Component
class SaidRows {
    private final JdbcClient jdbc;

    SaidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of pairs with one of these on either side. */
    List<Said> of(Collection<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                        select i.demand_id, i.startup_id, i.challenge_id, case
                            when i.status <> 'DECLINED' or exists (select from introduction_step s
                                where s.introduction_id = i.id and (s.status = 'TALKING' or s.reason = 'MET_BEFORE'))
                            then 'MET_BEFORE' else 'NO_THANKS' end as kind
                        from introduction i
                        where (i.demand_id = any (?) or i.startup_id = any (?)) and i.status in ('TALKING', 'PROPOSED', 'CONFIRMED', 'DECLINED')
                        order by i.changed_at desc, i.id""")
                .params(ids, ids)
                .query((row, number) -> {
                    var challenge = row.getObject("challenge_id", UUID.class);
                    return new Said(
                            new OrganizationId(row.getObject("demand_id", UUID.class)),
                            new OrganizationId(row.getObject("startup_id", UUID.class)),
                            challenge == null ? null : new ChallengeId(challenge),
                            Said.Kind.valueOf(row.getString("kind")));
                })
                .list();
    }

    /** Whether the centre would bring together again whom it has brought together in vain, or who know each other. */
    boolean no(Introduction.Pair pair) {
        return jdbc.sql("""
                        select count(*) from introduction i
                        where i.status = 'DECLINED' and i.demand_id = ? and i.startup_id = ?
                            and (i.challenge_id is not distinct from ? and (i.challenge_id is not null or i.topic = ?)
                                or exists (select from introduction_step s
                                    where s.introduction_id = i.id and s.reason = 'MET_BEFORE'))""")
                        .param(pair.demand().value())
                        .param(pair.startup().value())
                        .param(
                                pair.challenge() == null
                                        ? null
                                        : pair.challenge().value())
                        .param(pair.topic().original())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether it was declined once told, and not by the side that now asks for it. */
    boolean noTo(OrganizationId side, OrganizationId demand, OrganizationId startup, @Nullable ChallengeId challenge) {
        return jdbc.sql("""
                        select count(*) from introduction i
                            join introduction_step s on s.introduction_id = i.id and s.status = 'DECLINED'
                        where i.status = 'DECLINED' and i.told_at is not null and i.demand_id = ? and i.startup_id = ?
                            and i.challenge_id is not distinct from ? and s.organization_id is distinct from ?""")
                        .param(demand.value())
                        .param(startup.value())
                        .param(challenge == null ? null : challenge.value())
                        .param(side.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
