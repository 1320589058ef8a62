package ieum.forms;

/** What kind of answer a question takes. */
public enum FieldKind {
    /** A few words on one line. */
    LINE,
    /** Several paragraphs. */
    TEXT,
    NUMBER,
    /** An amount and its currency. */
    MONEY,
    DATE,
    /** One of several. */
    CHOICE,
    /** Any of several. */
    CHOICES,
    FILE,
    /** Rows under named columns. */
    TABLE,
    /** The name of an organisation, of the portal or not. */
    ORGANIZATION,
    /** Fields of technology, in words separated by commas. */
    CONCEPT;

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES || this == TABLE;
    }

    /** Whether another question may depend on it. */
    public boolean decides() {
        return this == CHOICE || this == CHOICES;
    }

    public boolean hasLength() {
        return this == LINE || this == TEXT || this == ORGANIZATION || this == CONCEPT;
    }

    /** Whether something that the portal knows may be meant. */
    public boolean mentions() {
        return this == ORGANIZATION || this == CONCEPT;
    }

    public boolean hasRange() {
        return this == NUMBER || this == MONEY;
    }
}
