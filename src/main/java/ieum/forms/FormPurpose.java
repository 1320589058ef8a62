package ieum.forms;

import java.util.Arrays;
import java.util.List;

/** What a form is for. */
public enum FormPurpose {
    /** What a call asks beside title and summary. */
    PROPOSAL,
    /** Points by area, with thresholds; an organisation answers about itself. */
    SELF_ASSESSMENT,
    /** What reviewers give points for: each choice a criterion, each of its answers an anchor. */
    RUBRIC,

    /** What people are asked who register for an event. */
    REGISTRATION;

    /** Whether its options bear points. */
    public boolean scored() {
        return this == SELF_ASSESSMENT || this == RUBRIC;
    }

    /** Kinds of questions it may ask: files belong to what is proposed. */
    public List<FieldKind> kinds() {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> this == PROPOSAL || kind != FieldKind.FILE)
                .toList();
    }
}
