package ieum.proposals;

import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who judge a proposal want to know.
 *
 * @param due until when an answer is of use, or nothing
 * @param answer what the applicant said, or nothing yet
 */
public record InformationRequest(
        UUID id,
        Text question,
        Instant askedAt,
        @Nullable Instant due,
        @Nullable Text answer,
        @Nullable Instant answeredAt) {}
