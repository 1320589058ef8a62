package ieum.meetings;

import org.jspecify.annotations.Nullable;

/**
 * A meeting that people were told, and what became of it, as a line of a list.
 *
 * @param tasks that both confirmed
 * @param proposed that wait for the other
 * @param oneResult what the first says has come of it since, if anything
 * @param fruitful whether the two work together since, or have a contract
 */
public record HeldRow(
        ToldMeeting meeting,
        Outcome outcome,
        @Nullable Interest oneInterest,
        @Nullable Interest otherInterest,
        int tasks,
        int proposed,
        ResultText.@Nullable State oneResult,
        ResultText.@Nullable State otherResult,
        boolean fruitful) {}
