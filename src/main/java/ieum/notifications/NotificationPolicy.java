package ieum.notifications;

import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with mails that are for others. */
@Component
class NotificationPolicy {
    boolean mayUseOutbox(Viewer viewer) {
        return viewer.administrator();
    }
}
