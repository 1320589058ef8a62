package ieum.searches;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people saved: each is its owner's alone, or shared with the colleagues of the owner's organisation. */
@Service
@Transactional
public class SavedSearches {
    public static final int MOST = 50;

    /** The key of what is said where a name is taken. */
    public static final String EXISTS = "savedSearch.exists";

    private static final int LONGEST = 8000;

    private final SavedSearchTable table;
    private final Accounts accounts;
    private final Clock clock;

    SavedSearches(SavedSearchTable table, Accounts accounts, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The viewer's own by name, then those that colleagues share. */
    @Transactional(readOnly = true)
    public List<SavedSearchView> of(SearchedList list, Viewer viewer) {
        return named(table.of(list, viewer));
    }

    /** Of all lists. */
    @Transactional(readOnly = true)
    public List<SavedSearchView> all(Viewer viewer) {
        return named(table.of(null, viewer));
    }

    /** Only whoever acts for an organisation has colleagues. */
    public boolean mayShare(Viewer viewer) {
        return colleagues(viewer).isPresent();
    }

    /** @throws Clash when the viewer has one of this name for this list, or as many as one may have */
    public void save(SearchAddress address, String name, boolean shared, Viewer viewer) {
        check(address, viewer);
        table.lock(viewer.account());
        if (table.named(name, address.list(), viewer).isPresent()) throw new Clash(EXISTS);
        if (table.count(viewer.account()) >= MOST) throw new Clash("savedSearch.tooMany", MOST);
        var id = new SavedSearchId(UUID.randomUUID());
        table.add(id, viewer.account(), address, name, with(shared, viewer), clock.instant());
    }

    /** Like {@link #save}, in the place of the one that has this name. */
    public void replace(SearchAddress address, String name, boolean shared, Viewer viewer) {
        check(address, viewer);
        table.lock(viewer.account());
        var found = table.named(name, address.list(), viewer);
        if (found.isEmpty()) save(address, name, shared, viewer);
        else table.revise(found.get().id(), address.query(), name, with(shared, viewer), clock.instant());
    }

    /** For its owner, who is about to {@link #revise} or {@link #remove} it. */
    @Transactional(readOnly = true)
    public SavedSearchView getOwn(SavedSearchId id, Viewer viewer) {
        var found = table.find(id, viewer).orElseThrow(() -> new NotFound(id));
        if (!found.own()) throw new Refused("change the saved search " + id + " of a colleague");
        return found;
    }

    /** @throws Clash when another one of the same list has this name */
    public void revise(SavedSearchId id, String name, boolean shared, Viewer viewer) {
        var search = getOwn(id, viewer);
        table.lock(viewer.account());
        var other = table.named(name, search.address().list(), viewer);
        if (other.isPresent() && !other.get().id().equals(id)) throw new Clash("savedSearch.taken");
        table.revise(id, search.address().query(), name, with(shared, viewer), clock.instant());
    }

    public void remove(SavedSearchId id, Viewer viewer) {
        table.remove(getOwn(id, viewer).id());
    }

    private static void check(SearchAddress address, Viewer viewer) {
        if (!viewer.signedIn()) throw new Refused("save a search");
        if (address.everything()) throw new Clash("savedSearch.everything");
        if (address.query().length() > LONGEST) throw new Clash("savedSearch.tooLong");
    }

    private static @Nullable OrganizationId with(boolean shared, Viewer viewer) {
        return shared ? colleagues(viewer).orElse(null) : null;
    }

    private static Optional<OrganizationId> colleagues(Viewer viewer) {
        return viewer.organization().filter(own -> !viewer.onOwnBehalf());
    }

    private List<SavedSearchView> named(List<SavedSearchView> found) {
        var owners = accounts.all(
                found.stream().map(SavedSearchView::owner).distinct().toList());
        return found.stream()
                .map(one -> {
                    var owner = owners.get(one.owner());
                    return one.of(owner == null ? "" : owner.name());
                })
                .toList();
    }
}
