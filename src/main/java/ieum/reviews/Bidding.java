package ieum.reviews;

import ieum.shared.Rows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may bid for in a call.
 *
 * @param closesAt nothing where bids are not asked for, or no longer; then there are no lines
 * @param made how many bids are theirs already
 */
public record Bidding(@Nullable Instant closesAt, Rows<BidLine> lines, int made) {}
