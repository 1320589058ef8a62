package ieum.challenges;

import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the company. Who asked is not said.
 *
 * @param own whether the viewer's organisation asked it
 * @param answer nothing as long as only the asker and those who answer see it
 * @param answers whether the viewer may answer it
 */
public record QuestionView(
        UUID id,
        boolean own,
        Text question,
        Instant askedAt,
        @Nullable Text answer,
        @Nullable Instant answeredAt,
        boolean answers) {}
