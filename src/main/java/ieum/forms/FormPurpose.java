package ieum.forms;

/** What a form is for. */
public enum FormPurpose {
    /** What a call asks beside title and summary. */
    PROPOSAL,
    /** Points by area, with thresholds; an organisation answers about itself. */
    SELF_ASSESSMENT;

    /** Whether its options bear points. */
    public boolean scored() {
        return this == SELF_ASSESSMENT;
    }
}
