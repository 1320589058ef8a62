package ieum.searches;

import ieum.accounts.AccountId;

/**
 * A saved search as one of those sees it who may open it.
 *
 * @param own whether it is the viewer's, who alone may change it
 * @param shared whether the viewer's colleagues may open it
 */
public record SavedSearchView(
        SavedSearchId id,
        AccountId owner,
        String ownerName,
        String name,
        SearchAddress address,
        boolean own,
        boolean shared) {
    SavedSearchView of(String nameOfOwner) {
        return new SavedSearchView(id, owner, nameOfOwner, name, address, own, shared);
    }
}
