package ieum.audit;

import java.time.Instant;
import java.util.Optional;

/** Who did what to what, when and from where. Nobody is named for what the portal does by itself, or for a visitor. */
public record AuditEntry(
        long id, String actorName, String actorEmail, String act, String thing, String origin, Instant at) {
    static final String REFUSED = "refused";
    private static final int ENOUGH_TO_TELL = 8;

    public boolean refused() {
        return act.equals(REFUSED);
    }

    public Optional<Thing> kind() {
        return Thing.of(act);
    }

    public Optional<String> page() {
        return kind().flatMap(kind -> kind.page(thing));
    }

    /** The beginning of its id; the filter finds it by that too. */
    public String shortThing() {
        return thing.substring(0, Math.min(ENOUGH_TO_TELL, thing.length()));
    }
}
