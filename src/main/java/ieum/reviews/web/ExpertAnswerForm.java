package ieum.reviews.web;

import ieum.organizations.ConflictKind;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How an expert says yes.
 *
 * @param declared that every conflict of interest is declared
 * @param organization with whom there is one, by name
 */
record ExpertAnswerForm(
        @Nullable Boolean declared,
        @Nullable @Size(max = 300) String organization,
        @Nullable ConflictKind kind) {
    static ExpertAnswerForm empty() {
        return new ExpertAnswerForm(false, "", null);
    }

    boolean isDeclared() {
        return Boolean.TRUE.equals(declared);
    }

    boolean namesOne() {
        return organization != null && !organization.isBlank();
    }
}
