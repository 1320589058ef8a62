package ieum.imports;

/** How far a file has come. Of one that was only checked it is not known any more what was found. */
public enum ImportState {
    CHECKED,
    FAULTY,
    READY,
    /** It is being checked or imported. */
    RUNNING,
    IMPORTED
}
