package ieum.matching;

import ieum.accounts.AccountId;
import ieum.files.StoredFile;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to the other side.
 *
 * @param words nothing where its author took it back
 * @param fresh whether the viewer has not seen it before
 * @param withdrawable whether the viewer may still take it back
 */
public record Message(
        MessageId id,
        long number,
        AccountId author,
        String authorName,
        OrganizationId organization,
        String organizationName,
        @Nullable Text words,
        Instant at,
        @Nullable Instant withdrawnAt,
        List<StoredFile> files,
        boolean fresh,
        boolean withdrawable) {}
