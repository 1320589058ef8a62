package ieum.events.web;

import ieum.events.Affiliation;
import ieum.events.CategoryId;
import ieum.events.Sector;
import ieum.organizations.OrganizationId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** People whom the organiser's staff register: of whichever organisation, by name or only by number. */
record GuestForm(
        @NotNull CategoryId category,
        @Nullable OrganizationId organization,
        @Size(max = 160) String organizationName,
        @Nullable Boolean alone,
        String persons,
        @Min(1) @Max(50) @Nullable Integer count,
        @Nullable Sector sector) {
    @SuppressWarnings("NullAway") // the category is chosen by whoever fills it in
    static GuestForm empty(@Nullable CategoryId only) {
        return new GuestForm(only, null, "", false, "", null, null);
    }

    /** One answer of three, and one of two. */
    void check(BindingResult errors) {
        var answers = Stream.of(organization != null, isNamed(), isAlone())
                .filter(answered -> answered)
                .count();
        if (answers != 1) errors.rejectValue("organization", "guest.whoseOnce");
        var named = !PersonLines.of(persons).isEmpty();
        if (!errors.hasFieldErrors("count") && named == (count != null))
            errors.rejectValue("persons", "guest.namesOrNumber");
        PersonLines.check(persons, errors);
    }

    Affiliation affiliation() {
        if (organization != null) return Affiliation.to(organization);
        return isNamed() ? Affiliation.named(organizationName) : Affiliation.none();
    }

    private boolean isNamed() {
        return organizationName != null && !organizationName.isBlank();
    }

    private boolean isAlone() {
        return Boolean.TRUE.equals(alone);
    }
}
