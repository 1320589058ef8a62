package ieum.events;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the list of attendees has chosen. {@code by} is person or organization; an organisation is chosen
 * by the key that {@link AttendingOrganization} gives it; {@code here} is yes or no, {@code session} one that they want to go to.
 */
public record RegistrationFilter(
        @Nullable CategoryId category,
        @Nullable String by,
        @Nullable String organization,
        @Nullable Sector sector,
        @Nullable String here,
        @Nullable SessionId session,
        @Nullable String sort) {
    public static final RegistrationFilter NONE = new RegistrationFilter(null, null, null, null, null, null, null);

    /** Who came, or who did not, and who wants to go to the session: SQL of registrations {@code r}. */
    String presence() {
        return session == null
                ? came()
                : came() + " and exists (select from event_choice c where c.registration_id = r.id and c.session_id = '"
                        + session.value() + "')";
    }

    private String came() {
        if ("yes".equals(here)) return "exists (select from event_attendance a where a.registration_id = r.id)";
        if ("no".equals(here)) return "not exists (select from event_attendance a where a.registration_id = r.id)";
        return "true";
    }

    public boolean isByOrganization() {
        return "organization".equals(by);
    }
}
