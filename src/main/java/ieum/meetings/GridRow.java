package ieum.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grid of a plan: of a participant, or of a table.
 *
 * @param table from 1, where the line is of a table, and at which site
 */
public record GridRow(
        @Nullable PartyView party,
        @Nullable Integer table,
        @Nullable String site,
        List<Cell> cells) {
    /** @param away whether the participant cannot then, or the table is not there */
    public record Cell(int round, boolean away, @Nullable PlannedView meeting) {}
}
