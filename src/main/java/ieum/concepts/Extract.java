package ieum.concepts;

import ieum.shared.Language;
import java.util.List;

/**
 * What a text is compared by.
 *
 * @param language of the text, or of the first of several
 * @param said its words as often as they stand there
 * @param mentions the concepts that it speaks of
 * @param around what these are part of, and their neighbours, as often
 */
public record Extract(Language language, List<Said> said, List<Mention> mentions, List<String> around) {
    /** Stems, as often as they stand there. */
    public List<String> words() {
        return said.stream().map(Said::stem).toList();
    }

    /** Without words that are nothing to quote. */
    public Extract telling() {
        return new Extract(language, said.stream().filter(Said::isTelling).toList(), mentions, around);
    }
}
