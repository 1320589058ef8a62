package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/** A match as a line of a list. */
public record MatchRow(
        MatchId id,
        String number,
        OrganizationId demand,
        String demandName,
        OrganizationId startup,
        String startupName,
        Text task,
        MatchStatus status,
        int confirmations,
        Instant proposedAt,
        ZoneId zone) {
    MatchRow named(String demandName, String startupName) {
        return new MatchRow(
                id, number, demand, demandName, startup, startupName, task, status, confirmations, proposedAt, zone);
    }
}
