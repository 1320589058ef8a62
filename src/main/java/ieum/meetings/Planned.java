package ieum.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of two who may meet, as its row has it.
 *
 * @param startsAt none where the plan has no room for them
 * @param table from 0; {@value #OWN} where one of them brings their own
 */
record Planned(
        Pair pair,
        int weight,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable UUID site,
        @Nullable Integer table,
        @Nullable UUID interpreter,
        boolean pinned) {
    static final int OWN = -1;
}
