package ieum.proposals;

import ieum.forms.FormVersionId;
import org.jspecify.annotations.Nullable;

/** What a proposal is asked beside title and summary, as it was when it began: the usual questions, a form, or both. */
record Asked(boolean usual, @Nullable FormVersionId form) {
    static Asked asEverywhere() {
        return new Asked(true, null);
    }
}
