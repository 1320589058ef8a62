package ieum.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose eyes PostgreSQL lends a query: what row-level security hides from them is not there. */
public record Onlooker(
        Standing standing,
        @Nullable UUID organization,
        @Nullable UUID account) {
    /** How far somebody sees by what they are, before it is asked on whose behalf they look. */
    public enum Standing {
        /** The portal's own work, which sees everything: listeners, timers, imports, the demo. */
        PORTAL,
        ADMINISTRATOR,
        PERSON
    }

    public static final Onlooker PORTAL = new Onlooker(Standing.PORTAL, null, null);
    public static final Onlooker VISITOR = new Onlooker(Standing.PERSON, null, null);
}
