package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.concepts.Concept;
import ieum.organizations.OrganizationId;
import java.util.List;

/**
 * Somebody who may review for a call.
 *
 * @param expert whether they were asked as an expert from elsewhere
 * @param active not where they may review no more, and their reviews stay
 * @param informed whether they know who applies even where it is judged double-blind, for they run the programme
 * @param capacity how many proposals at most; 0 for who is not asked to
 * @param fields of technology that they say they know
 * @param may how many of the call's proposals they may review at all
 * @param suspected how many of these come from organisations that theirs has worked with, or that share the domain of their address
 * @param assigned how many are theirs now
 * @param done how many of these they have reviewed
 */
public record Reviewer(
        AccountId account,
        String name,
        OrganizationId organization,
        String organizationName,
        boolean expert,
        boolean active,
        boolean informed,
        int capacity,
        List<Concept> fields,
        int may,
        int suspected,
        int assigned,
        int done) {
    Reviewer may(int number, int suspected) {
        return new Reviewer(
                account,
                name,
                organization,
                organizationName,
                expert,
                active,
                informed,
                capacity,
                fields,
                number,
                suspected,
                assigned,
                done);
    }

    /** With the organisation, for many bear one name. */
    public String said() {
        return name + " (" + organizationName + ")";
    }

    public boolean isFull() {
        return capacity > 0 && assigned >= capacity;
    }
}
