package ieum.imports;

/** What is being done with a list. */
public enum ImportStage {
    WAITING,
    READING,
    CHECKING,
    WRITING
}
