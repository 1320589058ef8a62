package ieum.pitches;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a pitch.
 *
 * @param organization that presents, as it is called
 * @param brief of the same event, which a proposal answers
 */
public record PitchText(
        PitchKind kind,
        String organization,
        Text title,
        @Nullable Text about,
        @Nullable PitchId brief) {
    public PitchText {
        organization = organization.strip();
        if (kind == PitchKind.BRIEF) brief = null;
    }
}
