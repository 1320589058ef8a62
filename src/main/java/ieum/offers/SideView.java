package ieum.offers;

import ieum.accounts.AccountView;
import ieum.organizations.OrganizationView;
import org.jspecify.annotations.Nullable;

/**
 * One side of an interest, as far as the viewer may know it.
 *
 * @param contact who said yes for it; only once both have
 */
public record SideView(
        Party party,
        @Nullable OrganizationView organization,
        @Nullable AccountView contact) {
    public boolean known() {
        return organization != null;
    }
}
