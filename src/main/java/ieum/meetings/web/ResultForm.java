package ieum.meetings.web;

import ieum.meetings.ResultText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ResultForm(
        @NotNull ResultText.@Nullable State state,
        @Size(max = 2000) @Nullable String remark) {
    static ResultForm of(@Nullable ResultText said) {
        return said == null
                ? new ResultForm(null, "")
                : new ResultForm(
                        said.state(), said.note() == null ? "" : said.note().original());
    }
}
