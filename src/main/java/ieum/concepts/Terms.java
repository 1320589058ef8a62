package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.Text;
import ieum.shared.search.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What a row is found under, and what a person's query looks for. Safe for use by many threads. */
@Component
public class Terms {
    /** Of what is longer the beginning counts, so that one row cannot fill the index, nor one query stop the portal. */
    private static final int MOST_TERMS = 2000;

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_QUERY = 500;
    private static final int MOST_SETS = 32;

    private static final Set<Language> SPELLED = EnumSet.complementOf(EnumSet.of(Language.KO));

    private static final int MOST_NAMES = 4;

    private final WordAnalyzers analyzers = WordAnalyzers.SHARED;
    private final Supplier<NameFinder> names;

    @Autowired
    Terms(ObjectProvider<NameFinder> names) {
        this((Supplier<NameFinder>) names::getObject);
    }

    Terms(Supplier<NameFinder> names) {
        this.names = names;
    }

    /** Same as {@link #of(Collection)}. */
    public List<String> of(Text... texts) {
        return of(Arrays.asList(texts));
    }

    /** Distinct and sorted, at most 2000 of at most 100 characters; each text is analysed by its own language. */
    public List<String> of(Collection<Text> texts) {
        return terms(texts.stream().flatMap(text -> {
            var normalized = normalized(text.original(), LONGEST_TEXT);
            return words(normalized, languages(normalized, text.language()));
        }));
    }

    /** Like {@link #of}, for names of companies and people, which belong to no language. */
    public List<String> ofNames(Collection<String> names) {
        return terms(names.stream()
                .map(name -> normalized(name, LONGEST_TEXT))
                .flatMap(name -> words(name, EnumSet.allOf(Language.class))));
    }

    /**
     * What finds a word, or each of several, in a column of terms; everything where nothing was said. A proper name is found in each of
     * its spellings, in whatever language it was typed.
     */
    public Condition find(String column, String query) {
        var normalized = normalized(query, LONGEST_QUERY);
        var typed = names.get().typedIn(normalized);
        var named = typed.subList(0, Math.min(MOST_NAMES, typed.size()));
        var all = new ArrayList<Condition>();
        for (var one : named)
            all.add(Condition.any(one.name().all().stream()
                    .map(spelling -> having(column, spelling))
                    .toList()));
        all.addAll(conditions(column, NameFinder.masked(normalized, named)));
        return all.isEmpty() ? Condition.of("true") : Condition.all(all);
    }

    private Condition having(String column, String words) {
        var all = conditions(column, words);
        return all.isEmpty() ? Condition.NEVER : Condition.all(all);
    }

    private List<Condition> conditions(String column, String words) {
        return words(words).stream()
                .map(forms -> Condition.of(column + " && ?::text[]", (Object) forms.toArray(String[]::new)))
                .toList();
    }

    /**
     * For each word typed, in whatever language, the terms that stand for it: a row is found if it has one of every
     * set, in SQL {@code terms && array[…] and terms && array[…]}. A word of several parts ({@code 예지보전},
     * {@code TRL7}) has a set for each. Stop words count only where nothing else was typed. At most 32 sets; none for
     * a query without words.
     */
    public List<Set<String>> words(String query) {
        var normalized = normalized(query, LONGEST_QUERY);
        var typed = analyzers.typed(normalized);
        var korean = analyzers.korean(normalized);
        var telling = typed.stream().filter(word -> tells(word, korean)).toList();
        return (telling.isEmpty() ? typed : telling)
                .stream()
                        .flatMap(word -> alternatives(word, korean))
                        .distinct()
                        .limit(MOST_SETS)
                        .toList();
    }

    /** Where no part of a Korean word remains, it is an adverb, or a particle after Latin letters as in {@code ESS를}. */
    private static boolean tells(Word word, KoreanText korean) {
        return word.isKorean()
                ? korean.at(word).parts().stream().anyMatch(part -> !StopWords.contains(part.text()))
                : !StopWords.contains(word.text());
    }

    /** Found as a whole, or by all its parts; as sets that must all be met: whole or this part, for each part. */
    private Stream<Set<String>> alternatives(Word word, KoreanText text) {
        var korean = word.isKorean() ? text.at(word) : KoreanText.NONE;
        var whole = new TreeSet<String>();
        SPELLED.forEach(language ->
                analyzers.spelled(word.text(), language).map(Word::text).forEach(whole::add));
        korean.wholes().forEach(written -> whole.add(written.text()));
        var parts = word.isKorean() ? korean.parts() : word.parts();
        if (parts.isEmpty()) return whole.isEmpty() ? Stream.of() : Stream.of(whole);
        return parts.stream().map(part -> {
            var alternatives = new TreeSet<>(whole);
            alternatives.add(part.text());
            return alternatives;
        });
    }

    /** Each script has its own analyzer; Latin letters that the text's language does not use are taken for English. */
    private static Set<Language> languages(String normalized, Language language) {
        var languages = EnumSet.of(language);
        if (language == Language.KO || language == Language.RU) languages.add(Language.EN);
        if (Scripts.isKorean(normalized)) languages.add(Language.KO);
        if (Scripts.isCyrillic(normalized)) languages.add(Language.RU);
        return languages;
    }

    /** In the order of the text, so that what is cut off is its end. */
    private Stream<Word> words(String normalized, Set<Language> languages) {
        var spelled = languages.stream()
                .filter(SPELLED::contains)
                .flatMap(language -> analyzers.spelled(normalized, language))
                .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()));
        var korean = languages.contains(Language.KO) ? analyzers.korean(normalized) : KoreanText.NONE;
        return Stream.concat(spelled, korean.words()).sorted(Comparator.comparingInt(Word::start));
    }

    private static String normalized(String text, int longest) {
        return Scripts.normalized(text.substring(0, Math.min(text.length(), longest)));
    }

    private static List<String> terms(Stream<Word> words) {
        return words.map(Word::text)
                .filter(term -> term.length() <= WordAnalyzer.LONGEST_TERM)
                .distinct()
                .limit(MOST_TERMS)
                .sorted()
                .toList();
    }
}
