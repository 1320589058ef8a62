package ieum.events.web;

import ieum.events.SiteId;
import ieum.events.SitePair;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways between sites as a template asks for them. */
public record SiteTable(Map<SitePair, Integer> minutes) {
    /** None where nobody has said. */
    public @Nullable Integer between(SiteId one, SiteId other) {
        return minutes.get(SitePair.of(one, other));
    }
}
