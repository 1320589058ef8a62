package ieum.audit;

import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who may read what everybody did. */
@Component
class AuditPolicy {
    boolean mayRead(Viewer viewer) {
        return viewer.administrator();
    }
}
