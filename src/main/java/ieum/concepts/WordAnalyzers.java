package ieum.concepts;

import ieum.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * How each language takes a text apart. Stop words stay in: {@code ai}, {@code eu}, {@code mes} and {@code it} are
 * among them, and here they name things.
 */
class WordAnalyzers {
    /** One for all: what one of them took apart the next one takes apart, too. */
    static final WordAnalyzers SHARED = new WordAnalyzers();

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,4}");

    private final WordAnalyzer typed = new WordAnalyzer(ICUTokenizer::new, words -> words);

    private final WordAnalyzer named = new WordAnalyzer(
            ICUTokenizer::new,
            words -> new SnowballFilter(
                    new ICUNormalizer2Filter(new EnglishPossessiveFilter(withoutArticle(words))),
                    new RussianStemmer()));

    private final WordAnalyzer korean = new WordAnalyzer(
            () -> new KoreanTokenizer(
                    KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.DISCARD, false),
            words -> new LowerCaseFilter(new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words))));

    private final Map<Language, List<WordAnalyzer>> spelled = new EnumMap<>(Map.of(
            // Vietnamese words do not change their form; the stems are for the English ones among them
            Language.EN, spelled(EnglishPossessiveFilter::new, PorterStemFilter::new),
            Language.VI, spelled(EnglishPossessiveFilter::new, PorterStemFilter::new),
            Language.FR, spelled(WordAnalyzers::withoutArticle, FrenchLightStemFilter::new),
            Language.RU, spelled(words -> words, words -> new SnowballFilter(words, new RussianStemmer()))));

    private final Map<Language, WordAnalyzer> stemmed = Map.of(
            // an abbreviation has no ending, and of some the stemmer would leave nothing: AED, ИИ
            Language.EN, stemmed(words -> abbreviations(new EnglishPossessiveFilter(words)), PorterStemFilter::new),
            Language.VI, stemmed(words -> words, words -> words),
            Language.FR, stemmed(WordAnalyzers::withoutArticle, FrenchLightStemFilter::new),
            Language.RU,
                    stemmed(WordAnalyzers::abbreviations, words -> new SnowballFilter(words, new RussianStemmer())));

    private WordAnalyzers() {}

    /** Words of Latin and Cyrillic names, the latter without their endings. */
    List<Word> named(String normalized) {
        return named.words(normalized);
    }

    /** One stem for each word. Vietnamese keeps its diacritics, without which many words would be one, each where it is written by most. */
    List<Word> stems(String normalized, Language language) {
        var analyzer = stemmed.get(language);
        if (analyzer == null) return List.of();
        return analyzer.words(language == Language.VI ? VietnameseTones.placed(normalized) : normalized);
    }

    /** The words themselves; ICU parts letters of different scripts, as in {@code 5G를} and {@code ESS용}. */
    List<Word> typed(String normalized) {
        return typed.words(normalized);
    }

    /** Each word, its stem, and both of them without diacritics. */
    Stream<Word> spelled(String normalized, Language language) {
        return spelled.getOrDefault(language, List.of()).stream()
                .flatMap(analyzer -> analyzer.words(normalized).stream());
    }

    KoreanText korean(String normalized) {
        return KoreanText.of(normalized, korean);
    }

    private static List<WordAnalyzer> spelled(UnaryOperator<TokenStream> trim, UnaryOperator<TokenStream> stem) {
        return Stream.<UnaryOperator<TokenStream>>of(ICUNormalizer2Filter::new, ICUFoldingFilter::new)
                .map(letters -> new WordAnalyzer(
                        ICUTokenizer::new,
                        words -> stem.apply(new KeywordRepeatFilter(letters.apply(trim.apply(words))))))
                .toList();
    }

    private static WordAnalyzer stemmed(UnaryOperator<TokenStream> trim, UnaryOperator<TokenStream> stem) {
        return new WordAnalyzer(ICUTokenizer::new, words -> stem.apply(new ICUNormalizer2Filter(trim.apply(words))));
    }

    private static TokenStream abbreviations(TokenStream words) {
        return new PatternKeywordMarkerFilter(words, ABBREVIATION);
    }

    private static TokenStream withoutArticle(TokenStream words) {
        return new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    }
}
