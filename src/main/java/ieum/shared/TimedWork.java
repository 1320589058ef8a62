package ieum.shared;

/** What the portal does by itself once its time has come. Where the clock is only played, whoever moves it has it done. */
public interface TimedWork {
    /** Does whatever is due by the clock. */
    void look();
}
