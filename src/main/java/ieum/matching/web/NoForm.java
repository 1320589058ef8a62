package ieum.matching.web;

import ieum.matching.DeclineReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why two are not brought together; another reason than those of the list is said in words. */
record NoForm(
        @NotNull @Nullable DeclineReason reason,
        @Nullable @Size(max = 2000) String explanation) {
    static NoForm empty() {
        return new NoForm(null, "");
    }

    boolean lacksWords() {
        return reason == DeclineReason.OTHER && (explanation == null || explanation.isBlank());
    }
}
