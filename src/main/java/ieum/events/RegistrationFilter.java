package ieum.events;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the list of attendees has chosen. {@code by} is person or organization; an organisation is chosen
 * by the key that {@link AttendingOrganization} gives it; {@code here} is yes or no.
 */
public record RegistrationFilter(
        @Nullable CategoryId category,
        @Nullable String by,
        @Nullable String organization,
        @Nullable Sector sector,
        @Nullable String here,
        @Nullable String sort) {
    public static final RegistrationFilter NONE = new RegistrationFilter(null, null, null, null, null, null);

    /** Who came, or who did not: SQL of registrations {@code r}, or nothing. */
    String presence() {
        if ("yes".equals(here)) return "exists (select from event_attendance a where a.registration_id = r.id)";
        if ("no".equals(here)) return "not exists (select from event_attendance a where a.registration_id = r.id)";
        return "true";
    }

    public boolean isByOrganization() {
        return "organization".equals(by);
    }
}
