package ieum.imports;

import java.util.List;

/**
 * What is wrong, and where: the row as a spreadsheet counts it, its header being row 1, and the name of the column;
 * row 0 or an empty column where it is about all of them.
 */
public record Problem(int row, String column, Why why, List<Object> arguments) {
    Problem(int row, String column, Why why, Object... arguments) {
        this(row, column, why, List.of(arguments));
    }

    /** What a person can mend in the file. */
    public enum Why {
        NOT_A_TABLE,
        MALFORMED,
        EMPTY,
        TOO_MANY_ROWS,
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        COLUMN_TWICE,
        TOO_MANY_CELLS,
        MISSING,
        TOO_LONG,
        ID_TWICE,
        ID_KNOWN,
        KIND_UNKNOWN,
        COUNTRY_UNKNOWN,
        WEBSITE,
        LANGUAGE_UNKNOWN,
        STATUS_UNKNOWN,
        DATE,
        SUBMITTED_MISSING,
        SUBMITTED_DRAFT,
        PROGRAM_NOT_FOUND,
        ORGANIZATION_NOT_FOUND,
        CHALLENGE_NOT_FOUND,
        AMBIGUOUS
    }
}
