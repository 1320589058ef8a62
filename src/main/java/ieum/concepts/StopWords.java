package ieum.concepts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** Words that say nothing in a query. Only there: texts are found under them too. */
class StopWords {
    private static final Set<String> VIETNAMESE = Set.of(
            "bằng", "bởi", "các", "cho", "có", "của", "cùng", "để", "được", "do", "hay", "hoặc", "khi", "không", "là",
            "một", "này", "nhằm", "như", "những", "ở", "sẽ", "tại", "theo", "thì", "trên", "trong", "từ", "và", "vào",
            "về", "với");

    /** French function words that name something in this field, also when typed in small letters. */
    private static final Set<String> NAMES = Set.of("ai", "ces", "eu", "mes");

    private static final CharArraySet ALL = all();

    private StopWords() {}

    /** What is typed in capitals is an acronym: {@code IT}, {@code OR}. */
    static boolean contains(String typed) {
        var acronym = typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT));
        return !acronym && !NAMES.contains(typed.toLowerCase(Locale.ROOT)) && ALL.contains(typed);
    }

    private static CharArraySet all() {
        var all = new CharArraySet(500, true);
        Stream.of(
                        EnglishAnalyzer.getDefaultStopSet(),
                        FrenchAnalyzer.getDefaultStopSet(),
                        RussianAnalyzer.getDefaultStopSet(),
                        VIETNAMESE)
                .forEach(all::addAll);
        return CharArraySet.unmodifiableSet(all);
    }
}
