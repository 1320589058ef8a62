package ieum.imports;

import java.util.List;
import java.util.Set;

/** The kinds of files that are taken, each with its columns. */
public enum ImportKind {
    ORGANIZATIONS(
            Set.of("region", "website", "description", "language"),
            "id",
            "name",
            "kind",
            "country",
            "region",
            "website",
            "description",
            "language"),
    CHALLENGES(Set.of("language", "deadline"), "id", "program", "owner", "title", "problem", "language", "deadline"),
    PROPOSALS(
            Set.of("language", "submitted"),
            "id",
            "challenge",
            "applicant",
            "title",
            "text",
            "language",
            "status",
            "submitted");

    private final Set<String> mayBeEmpty;
    private final List<String> columns;

    ImportKind(Set<String> mayBeEmpty, String... columns) {
        this.mayBeEmpty = mayBeEmpty;
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** The columns in which a row need not say anything; they have to be there all the same. */
    public List<String> columnsThatMayBeEmpty() {
        return columns.stream().filter(mayBeEmpty::contains).toList();
    }
}
