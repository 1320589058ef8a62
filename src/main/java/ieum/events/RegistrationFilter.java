package ieum.events;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the list of attendees has chosen. {@code by} is person or organization; an organisation is chosen
 * by the key that {@link AttendingOrganization} gives it.
 */
public record RegistrationFilter(
        @Nullable CategoryId category,
        @Nullable String by,
        @Nullable String organization,
        @Nullable String sort) {
    public static final RegistrationFilter NONE = new RegistrationFilter(null, null, null, null);

    public boolean isByOrganization() {
        return "organization".equals(by);
    }
}
