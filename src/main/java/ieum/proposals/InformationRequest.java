package ieum.proposals;

import ieum.files.StoredFile;
import ieum.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who judge a proposal want to know.
 *
 * @param due until when an answer is of use, or nothing
 * @param answer what the applicant said, or nothing yet
 * @param files that came with it
 */
public record InformationRequest(
        UUID id,
        Text question,
        Instant askedAt,
        @Nullable Instant due,
        @Nullable Text answer,
        @Nullable Instant answeredAt,
        List<StoredFile> files) {
    InformationRequest with(List<StoredFile> files) {
        return new InformationRequest(id, question, askedAt, due, answer, answeredAt, files);
    }

    InformationRequest withoutNames() {
        return with(StoredFile.nameless(files));
    }
}
