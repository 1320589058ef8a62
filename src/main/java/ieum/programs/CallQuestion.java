package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about an open call. Who asked is not said.
 *
 * @param centre that is asked
 * @param own whether the viewer's organisation asked it
 * @param answer nothing as long as only the asker and those who answer see it
 * @param answers whether the viewer may answer it
 */
public record CallQuestion(
        UUID id,
        OrganizationId centre,
        boolean own,
        Text question,
        Instant askedAt,
        @Nullable Text answer,
        @Nullable Instant answeredAt,
        boolean answers) {}
