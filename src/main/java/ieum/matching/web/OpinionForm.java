package ieum.matching.web;

import ieum.matching.Ground;
import ieum.matching.Opinion;
import ieum.matching.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says of a suggestion: a reason goes only with what does not fit. */
record OpinionForm(
        @NotNull Verdict verdict,
        @Nullable Ground ground,
        @Nullable @Size(max = 500) String remark) {
    Opinion toOpinion() {
        if (verdict != Verdict.DOES_NOT_FIT) return new Opinion(verdict, null, remark);
        return new Opinion(verdict, ground == null ? Ground.OTHER : ground, remark);
    }
}
