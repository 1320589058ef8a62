package ieum.imports;

/** What somebody wants to be done with a list. */
public enum ImportTask {
    CHECK,
    EXECUTION
}
