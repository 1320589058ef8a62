package ieum.imports;

import java.util.List;

/** The kinds of files that are taken, each with its columns. */
public enum ImportKind {
    ORGANIZATIONS("id", "name", "kind", "country", "region", "website", "description", "language"),
    CHALLENGES("id", "program", "owner", "title", "problem", "language", "deadline"),
    PROPOSALS("id", "challenge", "applicant", "title", "text", "language", "status", "submitted");

    private final List<String> columns;

    ImportKind(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }
}
