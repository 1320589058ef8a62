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

    /** Stems as the Korean analyzer leaves them, of "for", "through", "be" and the like, and "company" as in {@code ㈜}. */
    private static final Set<String> KOREAN = Set.of(
            "것", "관하", "그", "대하", "되", "등", "따르", "수", "없", "위하", "의하", "이", "있", "저", "주", "주식회사", "중", "통하", "하");

    /** French function words that name something in this field, also when typed in small letters. */
    private static final Set<String> NAMES = Set.of("ai", "c", "ces", "d", "eu", "j", "l", "m", "mes", "n", "s", "t");

    private static final CharArraySet ALL = all();

    private StopWords() {}

    /** What is typed in capitals is an acronym: {@code IT}, {@code OR}. */
    static boolean contains(String typed) {
        var small = typed.toLowerCase(Locale.ROOT);
        var acronym = typed.length() > 1 && !typed.equals(small) && typed.equals(typed.toUpperCase(Locale.ROOT));
        return !acronym && !NAMES.contains(small) && ALL.contains(small);
    }

    private static CharArraySet all() {
        var all = new CharArraySet(500, false);
        Stream.of(
                        EnglishAnalyzer.getDefaultStopSet(),
                        FrenchAnalyzer.getDefaultStopSet(),
                        RussianAnalyzer.getDefaultStopSet(),
                        VIETNAMESE,
                        KOREAN)
                .forEach(all::addAll);
        return CharArraySet.unmodifiableSet(all);
    }
}
