package ieum.rooms.web;

import ieum.rooms.RoomRules;
import ieum.rooms.RoomView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What an arrangement is to keep to, as somebody typed it. */
record RoomForm(
        @NotNull @Min(1) @Max(20) @Nullable Integer perChallenge,
        @NotNull @Min(1) @Max(20) @Nullable Integer perCompany,
        @NotNull @Min(5) @Max(100) @Nullable Integer leastPoints,
        @Nullable Long version) {
    static RoomForm of(RoomView room) {
        var rules = room.rules();
        return new RoomForm(rules.perChallenge(), rules.perCompany(), rules.leastPoints(), room.version());
    }

    RoomRules rules() {
        if (perChallenge == null || perCompany == null || leastPoints == null)
            throw new IllegalStateException("Not checked");
        return new RoomRules(perChallenge, perCompany, leastPoints);
    }

    long known() {
        return version == null ? 0 : version;
    }
}
