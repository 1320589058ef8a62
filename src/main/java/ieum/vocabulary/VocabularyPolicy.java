package ieum.vocabulary;

import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who keeps the portal's words: administrators, and those who write for a verified ministry, agency or centre. */
@Component
class VocabularyPolicy {
    public boolean mayKeep(Viewer viewer) {
        return viewer.brokers();
    }
}
