package ieum.translations;

import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.Translated;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A thing's texts beside their translations into one language. */
public record TranslationView(
        String kind, UUID id, TranslatableThing thing, Language language, List<TranslationLine> lines) {
    /** Another one as soon as anybody changes an original or a translation. */
    public String state() {
        var all = lines.stream().map(TranslationLine::state).collect(Collectors.joining("\n"));
        return Translated.fingerprint(new Text(all.isEmpty() ? "-" : all, language))
                .substring(0, 16);
    }

    /** What is written in another language, and so can be translated into this one. */
    public List<TranslationLine> foreign() {
        return lines.stream()
                .filter(line -> line.of().text().language() != language)
                .toList();
    }
}
