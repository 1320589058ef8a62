package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who proposed to a challenge, as far as the one who looks sees their proposals and their names are not kept from those who judge. */
@Service
@Transactional(readOnly = true)
public class NamedApplicants {
    private final JdbcClient jdbc;

    NamedApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many proposals were received for each of these, as far as the one who looks sees them. */
    public Map<ChallengeId, Integer> received(Collection<ChallengeId> challenges) {
        var received = new HashMap<ChallengeId, Integer>();
        jdbc.sql("""
                        select challenge_id, count(*) as received from proposal
                        where challenge_id = any (?) and status in ('SUBMITTED', 'ACCEPTED', 'DECLINED') group by challenge_id""")
                .param(challenges.stream().map(ChallengeId::value).toArray(UUID[]::new))
                .query(row -> {
                    received.put(new ChallengeId(row.getObject("challenge_id", UUID.class)), row.getInt("received"));
                });
        return received;
    }

    /** Which of these organisations they are, for each of these challenges. */
    public Map<ChallengeId, Set<OrganizationId>> of(
            Collection<ChallengeId> challenges, Collection<OrganizationId> among) {
        var applicants = new HashMap<ChallengeId, Set<OrganizationId>>();
        // whether a name is kept is asked row by row, so of few of them
        jdbc.sql("""
                        select distinct p.challenge_id, p.applicant_id from proposal p
                        where p.challenge_id = any (?) and p.applicant_id = any (?)
                            and p.status in ('SUBMITTED', 'ACCEPTED', 'DECLINED')
                            and not applicant_veiled(p.id, p.call_id, p.status, p.number)""")
                .params(
                        challenges.stream().map(ChallengeId::value).toArray(UUID[]::new),
                        among.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(row -> {
                    applicants
                            .computeIfAbsent(
                                    new ChallengeId(row.getObject("challenge_id", UUID.class)), one -> new HashSet<>())
                            .add(new OrganizationId(row.getObject("applicant_id", UUID.class)));
                });
        return applicants;
    }
}
