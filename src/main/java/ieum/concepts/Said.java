package ieum.concepts;

/** A word of a text by its stem, and as it stands there. */
public record Said(String stem, String words) {
    /** A number says nothing without what it counts, nor does a single letter. */
    public boolean isTelling() {
        return stem.length() > 1 && stem.codePoints().anyMatch(Character::isLetter);
    }
}
