package ieum.imports;

/** Is told how far a long work is, and may end it: then nothing of it stays. */
interface Progress {
    Progress NOBODY = (stage, done, total) -> {};

    /** @throws Stopped when somebody asked for it */
    void at(ImportStage stage, int done, int total);

    /** Somebody asked that it goes no further. */
    class Stopped extends RuntimeException {}
}
