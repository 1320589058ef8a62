package ieum.translations;

import ieum.organizations.Viewer;
import java.util.UUID;

/** A kind of thing whose texts are translated: implemented by the module that owns them. */
public interface Translatable {
    /** As translations name it. */
    String kind();

    /** As far as this viewer sees it. @throws ieum.shared.NotFound where they do not */
    TranslatableThing get(UUID id, Viewer viewer);
}
