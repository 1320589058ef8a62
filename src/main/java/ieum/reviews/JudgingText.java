package ieum.reviews;

import ieum.forms.FormId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stage is to be judged.
 *
 * @param form with the rubric, of which the newest version is asked; none for the usual criteria
 * @param blind whether who judges is not to know who applies until the stage is passed
 * @param closesAt until when reviews may be written and changed; else until the stage is passed
 */
public record JudgingText(
        @Nullable FormId form, boolean blind, @Nullable Instant closesAt) {}
