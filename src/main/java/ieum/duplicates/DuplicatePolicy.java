package ieum.duplicates;

import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who makes two organisations one: whoever may verify both. Centres and agencies are for the portal's administrators; people who take
 * part by themselves are nobody's to merge.
 */
@Component
class DuplicatePolicy {
    public boolean mayLook(Viewer viewer) {
        return viewer.brokers();
    }

    boolean mayMerge(OrganizationKind kind, Viewer viewer) {
        return kind != OrganizationKind.PERSON && (viewer.administrator() || (viewer.brokers() && !kind.brokers()));
    }
}
