package ieum.pitches;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/** What a juror thinks of a pitch: how it fits what is looked for, whether it can be done, and by these people; 1 to 5 each. */
public record ScoreView(
        String by,
        int fit,
        int feasibility,
        int team,
        @Nullable Text note) {
    public int total() {
        return fit + feasibility + team;
    }
}
