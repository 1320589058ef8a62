package ieum.audit;

import java.time.Instant;

/** Who did what to what, when and from where. Nobody is named for what the portal does by itself, or for a visitor. */
public record AuditEntry(
        long id, String actorName, String actorEmail, String act, String thing, String origin, Instant at) {
    static final String REFUSED = "refused";

    public boolean refused() {
        return act.equals(REFUSED);
    }
}
