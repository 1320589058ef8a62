package ieum.delegations;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.LocalDate;

/** A delegation as a line of a list, with how many firms come and how much they bring. */
public record DelegationRow(
        DelegationId id,
        Text title,
        OrganizationId leader,
        String leaderName,
        String country,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        DelegationStatus status,
        boolean over,
        int firms,
        int products) {}
