package ieum.meetings.web;

import ieum.meetings.PartyId;
import ieum.meetings.WishOrigin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record WishForm(
        @NotNull @Nullable PartyId to,
        @Size(max = 1000) @Nullable String note,
        @Nullable WishOrigin origin) {
    static WishForm empty() {
        return new WishForm(null, "", null);
    }
}
