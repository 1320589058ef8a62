package ieum.shared.web;

import ieum.shared.Language;
import ieum.shared.search.Key;
import ieum.shared.search.Remark;
import java.util.List;

/**
 * The field above a list in which one types a search, with what was not understood, and what may be typed.
 *
 * @param text in the reader's language
 * @param suggestions the address that completes what is being typed
 */
public record SearchField(
        String text,
        List<Remark> remarks,
        List<Key> keys,
        List<Example> examples,
        String suggestions,
        Language language) {
    /** @param address the same search in the form of addresses */
    public record Example(String address, String text) {}

    /** The first of the values of a key, to show what may stand there. */
    public List<String> values(Key key) {
        return key.values(language).stream().limit(8).toList();
    }
}
