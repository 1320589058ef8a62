package ieum.duplicates;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That two were made one.
 *
 * @param name of the absorbed one
 * @param into none where that was merged into another since
 * @param moved how many records name the other since
 * @param left how many it had already
 * @param lost how many could not go back when it was undone; none while it stands
 */
public record MergeRow(
        MergeId id,
        OrganizationId absorbed,
        String name,
        OrganizationId into,
        String intoName,
        String reason,
        String by,
        Instant at,
        int moved,
        int left,
        @Nullable Instant undoneAt,
        @Nullable Integer lost) {}
