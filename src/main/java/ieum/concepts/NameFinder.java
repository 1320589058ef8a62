package ieum.concepts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which proper names stand in a text, in whatever spelling: the longest, word by word, in Russian whatever the case. A name that is
 * written with capitals is one in a text only where it has them, for {@code nice} is no town. Safe for use by many threads.
 */
@Lazy
@Component
public class NameFinder {
    private static final Pattern CAPITAL = Pattern.compile("(?<!\\p{L})\\p{Lu}");
    private static final Pattern ARTICLE = Pattern.compile("^\\p{L}{1,2}['’](?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");
    private static final Pattern WITHIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} \\u00A0'’«»–—-]");
    private static final Pattern LONG_BREAK = Pattern.compile("[\\n\\r\\t]");
    private static final char MASK = '.';

    private final WordAnalyzers analyzers = WordAnalyzers.SHARED;
    private final Glossary glossary;
    private volatile @Nullable Spellings spellings;

    @Autowired
    NameFinder(Glossary glossary) {
        this.glossary = glossary;
    }

    /** In the order of the text; none overlaps another. The text is the {@link #normalized} one. */
    public List<ProperNameMention> in(String normalized) {
        return find(normalized, true);
    }

    /** The spelling in which texts are looked at. */
    public static String normalized(String text) {
        return Scripts.normalized(text);
    }

    /** The same in what somebody types to search, where nobody minds capitals. */
    List<ProperNameMention> typedIn(String normalized) {
        return find(normalized, false);
    }

    /** Of the same length, with nothing where a name stood. */
    static String masked(String normalized, List<ProperNameMention> names) {
        if (names.isEmpty()) return normalized;
        var masked = new StringBuilder(normalized);
        for (var name : names) for (var at = name.start(); at < name.end(); at++) masked.setCharAt(at, MASK);
        return masked.toString();
    }

    private List<ProperNameMention> find(String normalized, boolean capitals) {
        var all = spellings();
        var found = new ArrayList<ProperNameMention>();
        if (Scripts.isKorean(normalized) && all.korean.mayBeIn(normalized))
            for (var one : all.korean.in(normalized, analyzers.korean(normalized))) {
                var mention = mention(one.what(), one.start(), one.end(), normalized, capitals);
                if (mention != null) found.add(mention);
            }
        var words = words(normalized);
        for (int at = 0; at < words.size(); at++) {
            var start = words.get(at).start();
            for (var one : all.spelled.all(words, at)) {
                var end = words.get(at + one.length() - 1).end();
                var mention = one.what().stream()
                        .map(spelling -> mention(spelling, start, end, normalized, capitals))
                        .filter(Objects::nonNull)
                        // of several that are written alike the one that is written just so
                        .max(Comparator.comparing(NameFinder::isExact));
                mention.ifPresent(found::add);
                if (mention.isPresent()) break;
            }
        }
        return apart(found);
    }

    /** None where the words are not written as a name is. */
    private static @Nullable ProperNameMention mention(
            Spelling spelling, int from, int to, String normalized, boolean capitals) {
        var whole = normalized.substring(from, to);
        var start = from;
        var article = ARTICLE.matcher(whole);
        if (article.find() && !ARTICLE.matcher(spelling.written).find()) start += article.end();
        var end = to;
        var possessive = POSSESSIVE.matcher(whole);
        if (possessive.find() && !POSSESSIVE.matcher(spelling.written).find())
            end -= possessive.end() - possessive.start();
        if (start >= end) return null;
        // what is quoted ends with its quotation mark
        if (end < normalized.length()
                && normalized.charAt(end) == '»'
                && normalized.substring(start, end).lastIndexOf('«')
                        > normalized.substring(start, end).lastIndexOf('»')) end++;
        var words = normalized.substring(start, end);
        if (LONG_BREAK.matcher(words).find()) return null;
        var signs = WITHIN.matcher(words).replaceAll("");
        if (!signs.isEmpty() && !signs.equals(spelling.signs)) return null;
        return capitals && !isWritten(words, spelling) ? null : new ProperNameMention(spelling.name, words, start, end);
    }

    private static boolean isExact(ProperNameMention mention) {
        return mention.name().all().stream().anyMatch(mention.words()::equals);
    }

    /** With as many capitals as the name has; one of capitals alone is written so. */
    private static boolean isWritten(String words, Spelling spelling) {
        if (spelling.capitals == 0) return true;
        if (spelling.isAcronym) return words.equals(words.toUpperCase(Locale.ROOT));
        return CAPITAL.matcher(words).results().count() >= spelling.capitals
                || words.equals(words.toUpperCase(Locale.ROOT));
    }

    /** Of two that overlap the longer one. */
    private static List<ProperNameMention> apart(List<ProperNameMention> found) {
        found.sort(Comparator.comparingInt((ProperNameMention one) -> one.start() - one.end())
                .thenComparingInt(ProperNameMention::start));
        var apart = new ArrayList<ProperNameMention>();
        for (var one : found)
            if (apart.stream().noneMatch(other -> other.start() < one.end() && one.start() < other.end()))
                apart.add(one);
        apart.sort(Comparator.comparingInt(ProperNameMention::start));
        return List.copyOf(apart);
    }

    private List<Word> words(String normalized) {
        return analyzers.named(
                VietnameseTones.placed(normalized.replace('ё', 'е').replace('Ё', 'Е')));
    }

    private Spellings spellings() {
        var ready = spellings;
        return ready != null && ready.of == glossary.known() ? ready : renewed();
    }

    private synchronized Spellings renewed() {
        var ready = spellings;
        var known = glossary.known();
        if (ready == null || ready.of != known) spellings = ready = new Spellings(known);
        return ready;
    }

    /** One way to write a name. */
    private record Spelling(ProperName name, String written, long capitals, boolean isAcronym, String signs) {
        static Spelling of(ProperName name, String written) {
            var small = written.codePoints().anyMatch(Character::isLowerCase);
            var large = written.codePoints().filter(Character::isUpperCase).count();
            return new Spelling(
                    name,
                    written,
                    CAPITAL.matcher(written).results().count(),
                    !small && large > 1,
                    WITHIN.matcher(written).replaceAll(""));
        }
    }

    private class Spellings {
        private final KnownNames of;
        private final WordTrie<List<Spelling>> spelled = new WordTrie<>();
        private final HangulNames<Spelling> korean = new HangulNames<>();

        Spellings(KnownNames known) {
            of = known;
            // several may be written alike but for their capitals and endings
            var alike = new LinkedHashMap<List<String>, List<Spelling>>();
            for (var name : known.all.values())
                for (var written : name.all()) {
                    var normalized = Scripts.normalized(written);
                    var spelling = Spelling.of(name, normalized);
                    if (Scripts.isKorean(normalized)) korean.put(normalized, spelling);
                    else {
                        var words = words(normalized);
                        var terms = words.stream().map(Word::text).toList();
                        var those = alike.get(terms);
                        if (those == null) {
                            alike.put(terms, those = new ArrayList<>());
                            spelled.put(words, those);
                        }
                        those.add(spelling);
                    }
                }
        }
    }
}
