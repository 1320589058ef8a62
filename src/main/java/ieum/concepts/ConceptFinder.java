package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which concepts a text speaks of: the longest names of them, word by word and stem by stem, in its own language, and by their English
 * names in texts of the others. Safe for use by many threads.
 */
@Lazy
@Component
public class ConceptFinder {
    /** Words within names that may be there or not: {@code fuite de gaz}, {@code fuites du gaz}. */
    private static final Map<Language, Set<String>> BETWEEN = Map.of(
            Language.EN, Set.of("of", "the", "for", "and", "in"),
            Language.FR, Set.of("de", "du", "des", "la", "le", "les", "a", "au", "aux", "en", "et", "pour"),
            Language.RU, Set.of("и", "в", "для"),
            Language.VI, Set.of("của", "và", "các"));

    private static final Pattern BREAK = Pattern.compile("[.,;:!?…()\\[\\]\\n]");
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d]{2,5}");

    private final WordAnalyzers analyzers = WordAnalyzers.SHARED;
    private final Concepts concepts;
    private final NameFinder properNames;
    private volatile @Nullable Names names;

    @Autowired
    ConceptFinder(Concepts concepts, NameFinder properNames) {
        this.concepts = concepts;
        this.properNames = properNames;
    }

    /** One that knows no proper names. */
    ConceptFinder(Concepts concepts) {
        this(concepts, new NameFinder(new Glossary("")));
    }

    /** In the order of the text; none stands within another, nor within a proper name. */
    public List<Mention> in(Text text) {
        return read(text).mentions();
    }

    /**
     * What a text names.
     *
     * @param rest the text without its proper names, of the same length
     */
    record Reading(List<ProperNameMention> names, List<Mention> mentions, String normalized, String rest) {}

    Reading read(Text text) {
        var normalized = Scripts.normalized(text.original());
        var named = properNames.in(normalized);
        if (named.isEmpty()) return new Reading(named, in(normalized, text.language()), normalized, normalized);
        // a longer name of a concept has that of a place within it
        var wider = in(normalized, text.language()).stream()
                .filter(mention -> named.stream().anyMatch(name -> contains(mention, name)))
                .toList();
        var names = named.stream()
                .filter(name -> wider.stream().noneMatch(mention -> contains(mention, name)))
                .toList();
        var rest = NameFinder.masked(normalized, names);
        return new Reading(names, in(rest, text.language()), normalized, rest);
    }

    private static boolean contains(Mention mention, ProperNameMention name) {
        return mention.start() <= name.start()
                && mention.end() >= name.end()
                && mention.end() - mention.start() > name.end() - name.start();
    }

    /** All of the text, with what it says of concepts marked. Signs that look alike are written in one way. */
    public List<Passage> passages(Text text) {
        var reading = read(text);
        var normalized = reading.normalized();
        var passages = new ArrayList<Passage>();
        var at = 0;
        for (var mention : reading.mentions()) {
            if (at < mention.start()) passages.add(new Passage(normalized.substring(at, mention.start()), null));
            passages.add(new Passage(mention.words(), mention.concept()));
            at = mention.end();
        }
        if (at < normalized.length()) passages.add(new Passage(normalized.substring(at), null));
        return passages;
    }

    private List<Mention> in(String normalized, Language language) {
        var names = names();
        var found = new ArrayList<Mention>();
        if (Scripts.isKorean(normalized))
            for (var one : names.korean.in(normalized, analyzers.korean(normalized)))
                found.add(
                        new Mention(one.what(), normalized.substring(one.start(), one.end()), one.start(), one.end()));
        if (language != Language.KO) add(spelled(names, normalized, language), found);
        if (language != Language.RU && Scripts.isCyrillic(normalized))
            add(spelled(names, normalized, Language.RU), found);
        if (language != Language.EN)
            add(
                    spelled(names, normalized, Language.EN).stream()
                            .filter(one -> isForeign(one, language))
                            .toList(),
                    found);
        found.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(found);
    }

    /** Among Latin letters of another language a single English word may be one of that language; an acronym or several are not. */
    private static boolean isForeign(Mention mention, Language language) {
        return language == Language.KO
                || language == Language.RU
                || mention.words().matches(".*[\\s-].*")
                || mention.words().matches("[\\p{Lu}\\d]{2,}");
    }

    private List<Mention> spelled(Names names, String normalized, Language language) {
        var words = broken(words(normalized, language), normalized);
        var trie = names.spelled.getOrDefault(language, new WordTrie<>());
        var found = new ArrayList<Mention>();
        for (int at = 0, end = 0; at < words.size(); at++) {
            var longest = trie.longest(words, at);
            // what stands within another is a part of its name
            if (longest == null || at + longest.length() <= end) continue;
            end = at + longest.length();
            var from = words.get(at).start();
            var to = words.get(end - 1).end();
            var mention = new Mention(longest.what(), normalized.substring(from, to), from, to);
            if (isMeant(mention, language)) found.add(mention);
        }
        return found;
    }

    /** An acronym has no forms: {@code PET} is no pet. */
    private static boolean isMeant(Mention mention, Language language) {
        return !ACRONYM.matcher(mention.words()).matches()
                || mention.concept().names(language).stream().anyMatch(mention.words()::equalsIgnoreCase);
    }

    /** With a word that no name has wherever one sentence or part of it ends and another begins. */
    private static List<Word> broken(List<Word> words, String normalized) {
        var broken = new ArrayList<Word>();
        var end = 0;
        for (var word : words) {
            if (!broken.isEmpty()
                    && BREAK.matcher(normalized.substring(end, Math.max(end, word.start())))
                            .find()) broken.add(new Word("", end, end));
            broken.add(word);
            end = word.end();
        }
        return broken;
    }

    private List<Word> words(String normalized, Language language) {
        var between = BETWEEN.getOrDefault(language, Set.of());
        // Russian writes ё or not, as it likes
        return analyzers.stems(normalized.replace('ё', 'е').replace('Ё', 'Е'), language).stream()
                .filter(word -> !between.contains(word.text()))
                .toList();
    }

    private static void add(List<Mention> more, List<Mention> found) {
        for (var one : more)
            if (found.stream().noneMatch(known -> known.start() < one.end() && one.start() < known.end()))
                found.add(one);
    }

    /** Made when a text is read for the first time, and again after concepts have changed. */
    private Names names() {
        var ready = names;
        return ready != null && ready.of == concepts.known() ? ready : renewed();
    }

    private synchronized Names renewed() {
        var ready = names;
        var known = concepts.known();
        if (ready == null || ready.of != known) names = ready = new Names(known);
        return ready;
    }

    /** How all concepts are called, word by word. */
    private class Names {
        private final Known of;
        private final Map<Language, WordTrie<Concept>> spelled = new EnumMap<>(Language.class);
        private final HangulNames<Concept> korean = new HangulNames<>();

        Names(Known known) {
            of = known;
            // a label is more surely meant than a synonym
            for (var concept : known.all.values())
                concept.names().forEach((language, names) -> put(names.getFirst(), language, concept));
            for (var concept : known.all.values())
                concept.names().forEach((language, names) -> names.forEach(name -> put(name, language, concept)));
        }

        private void put(String name, Language language, Concept concept) {
            var normalized = Scripts.normalized(name);
            if (language == Language.KO) korean.put(normalized, concept);
            else spelled.computeIfAbsent(language, one -> new WordTrie<>()).put(words(normalized, language), concept);
        }
    }
}
