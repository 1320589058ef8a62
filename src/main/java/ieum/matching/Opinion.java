package ieum.matching;

import org.jspecify.annotations.Nullable;

/** What somebody says of a suggestion; where it does not fit, why. */
public record Opinion(
        Verdict verdict, @Nullable Ground ground, @Nullable String remark) {
    public Opinion {
        if ((verdict == Verdict.DOES_NOT_FIT) != (ground != null))
            throw new IllegalArgumentException("Only what does not fit does so for a reason");
    }
}
