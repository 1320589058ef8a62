package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes texts apart for comparing them with others, in whatever languages either is. Safe for use by many threads. */
@Lazy
@Component
public class Extractor {
    private static final int LONGEST_TEXT = 100_000;

    private final WordAnalyzers analyzers = WordAnalyzers.SHARED;
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
            return new Extractor(concepts, new ConceptFinder(concepts, new NameFinder(new Glossary())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them together; of each the first 100,000 characters. */
    public Extract of(Collection<Text> texts) {
        var said = new ArrayList<Said>();
        var mentions = new ArrayList<Mention>();
        for (var text : texts) {
            var original = text.original();
            var part = new Text(original.substring(0, Math.min(original.length(), LONGEST_TEXT)), text.language());
            var reading = finder.read(part);
            // however it is spelled, a proper name is one word, and nothing in it is another
            for (var name : reading.names()) said.add(new Said(name.name().term(), name.words()));
            said.addAll(said(reading.rest(), part.language()));
            mentions.addAll(reading.mentions());
        }
        var language = texts.stream().map(Text::language).findFirst().orElse(Language.EN);
        return new Extract(language, List.copyOf(said), List.copyOf(mentions), around(mentions));
    }

    private List<String> around(List<Mention> mentions) {
        var around = new ArrayList<String>();
        for (var mention : mentions) {
            concepts.broader(mention.concept()).forEach(one -> around.add(one.id()));
            around.addAll(mention.concept().neighbours());
        }
        return List.copyOf(around);
    }

    /** Korean by its parts; Cyrillic letters anywhere as Russian; Latin ones by the language of the text, and as English. */
    private List<Said> said(String normalized, Language language) {
        var words = new ArrayList<Word>();
        if (Scripts.isKorean(normalized))
            words.addAll(analyzers.korean(normalized).parts());
        if (Scripts.isCyrillic(normalized))
            analyzers.stems(normalized, Language.RU).stream()
                    .filter(word -> Scripts.isCyrillic(word.text()))
                    .forEach(words::add);
        var english = latin(normalized, Language.EN);
        words.addAll(english);
        if (language == Language.FR) {
            // English words among the French ones, and the French ones by their own stems
            var known = english.stream().map(Word::text).collect(Collectors.toSet());
            latin(normalized, Language.FR).stream()
                    .filter(word -> !known.contains(word.text()))
                    .forEach(words::add);
        }
        return words.stream()
                .filter(word -> !StopWords.contains(word.text()))
                .map(word -> new Said(word.text(), normalized.substring(word.start(), word.end())))
                .toList();
    }

    private List<Word> latin(String normalized, Language language) {
        return analyzers.stems(normalized, language).stream()
                .filter(word -> !Scripts.isKorean(word.text()) && !Scripts.isCyrillic(word.text()))
                .toList();
    }
}
