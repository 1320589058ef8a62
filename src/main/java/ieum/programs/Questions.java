package ieum.programs;

import ieum.forms.FormId;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks beside title and summary.
 *
 * @param usual solution, pilot plan and readiness level, as the portal asks them everywhere
 * @param form questions of the call's own, or nothing
 */
public record Questions(boolean usual, @Nullable FormId form) {
    public static Questions standard() {
        return new Questions(true, null);
    }
}
