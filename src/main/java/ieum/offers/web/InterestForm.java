package ieum.offers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is interested.
 *
 * @param anyway sent although the words say who writes them
 */
record InterestForm(
        @NotBlank @Size(max = 4000) String why,
        @Nullable Boolean anonymous,
        @Nullable Boolean anyway) {
    boolean hidesSender() {
        return Boolean.TRUE.equals(anonymous);
    }

    boolean isSentAnyway() {
        return Boolean.TRUE.equals(anyway);
    }
}
