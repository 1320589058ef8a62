package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes texts apart for comparing them with others, in whatever languages either is. Safe for use by many threads. */
@Component
public class Extractor {
    private static final int LONGEST_TEXT = 100_000;

    private final WordAnalyzers analyzers = new WordAnalyzers();
    private final Concepts concepts;
    private final ConceptFinder finder;

    Extractor(Concepts concepts, ConceptFinder finder) {
        this.concepts = concepts;
        this.finder = finder;
    }

    /** For a command that needs no running portal, by the taxonomy that it comes with. */
    public static Extractor standard() {
        try {
            var concepts = new Concepts();
            return new Extractor(concepts, new ConceptFinder(concepts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them together; of each the first 100,000 characters. */
    public Extract of(Collection<Text> texts) {
        var words = new ArrayList<String>();
        var mentions = new ArrayList<Mention>();
        for (var text : texts) {
            var original = text.original();
            var part = new Text(original.substring(0, Math.min(original.length(), LONGEST_TEXT)), text.language());
            words.addAll(words(part));
            mentions.addAll(finder.in(part));
        }
        return new Extract(List.copyOf(words), List.copyOf(mentions), around(mentions));
    }

    private List<String> around(List<Mention> mentions) {
        var around = new ArrayList<String>();
        for (var mention : mentions) {
            concepts.broader(mention.concept()).forEach(one -> around.add(one.id()));
            around.addAll(mention.concept().neighbours());
        }
        return List.copyOf(around);
    }

    /** Latin letters in Korean and Russian are taken for English, Cyrillic ones anywhere for Russian. */
    private List<String> words(Text text) {
        var normalized = Scripts.normalized(text.original());
        var language = text.language();
        var words = new ArrayList<String>();
        if (Scripts.isKorean(normalized)) analyzers.korean(normalized).parts().forEach(word -> words.add(word.text()));
        var latin = language == Language.KO || language == Language.RU ? Language.EN : language;
        var cyrillic = Scripts.isCyrillic(normalized);
        for (var word : analyzers.stems(normalized, latin))
            if (!StopWords.contains(word.text()) && !Scripts.isKorean(word.text()) && !Scripts.isCyrillic(word.text()))
                words.add(word.text());
        if (cyrillic)
            for (var word : analyzers.stems(normalized, Language.RU))
                if (!StopWords.contains(word.text()) && Scripts.isCyrillic(word.text())) words.add(word.text());
        return words;
    }
}
