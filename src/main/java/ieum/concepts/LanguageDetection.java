package ieum.concepts;

import ieum.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** In which of the portal's languages someone wrote, by script, small words and endings. Its author may know better. */
@Component
public class LanguageDetection {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}s?");

    private static final Pattern ONLY_VIETNAMESE = Pattern.compile("[ăđơư\\x{1EA0}-\\x{1EF9}]");
    private static final Cues VIETNAMESE = new Cues(
            "cua|cac|cho|nhung|trong|duoc|khong|voi|nhu|theo|ung|dung|.*[ăđơư\\x{1EA0}-\\x{1EF9}àáâãèéêìíòóôõùúý].*",
            "");
    private static final Cues FRENCH = new Cues(
            "le|la|les|l|un|une|des?|du|et|en|est|sont|aux?|pour|par|dans|sur|sans|vers|avec|chez|entre|qui|que|ce|cette"
                    + "|ses?|nos|notre|nous|leurs?|(?:l|d|n|s|c|j|qu)['’].+|.*[àâæçèéêëîïôœùûÿ].*",
            ".+(?:ques?|eurs?|euses?|eux|aux|elles?|iels?|oirs?|oires?|aires?|aines?|eau|[^lv]ie|ifs?|isme|[ae]ntes?)");
    private static final Cues ENGLISH = new Cues(
            "the|of|and|for|to|in|with|an|is|are|by|from|at|that|this|we|our|how|can|its|into|without|using|their|your",
            ".*(?:w|oo|ee|gh).*|.+(?:ing|ed|y|ors?|ics?|ical|nal|ness|less|ous|ship|th|sh|cks?|k|ts)");

    /** English if there is nothing to go by. */
    public Language detect(String text) {
        return detect(text, Language.EN);
    }

    /** The other language is for texts that are too short, or could be either. */
    public Language detect(String text, Language otherwise) {
        var normalized = Scripts.normalized(text);
        // a syllable of Hangul says as much as four letters, and Latin names and acronyms stand in texts of any script
        var korean = 4 * Scripts.count(normalized, Scripts::isKorean);
        var russian = 2 * Scripts.count(normalized, Scripts::isCyrillic);
        if (Math.max(korean, russian) <= Scripts.count(normalized, Scripts::isLatin))
            return ofLatinWords(latinWords(normalized), otherwise);
        return korean > russian ? Language.KO : Language.RU;
    }

    /** Without acronyms, unless it is all in capitals. */
    private static List<String> latinWords(String normalized) {
        var capitals = normalized.equals(normalized.toUpperCase(Locale.ROOT));
        return BETWEEN_WORDS
                .splitAsStream(normalized)
                .filter(word -> !word.isEmpty())
                .filter(word -> capitals || !ACRONYM.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Language ofLatinWords(List<String> words, Language otherwise) {
        var others =
                words.stream().filter(ONLY_VIETNAMESE.asPredicate().negate()).toList();
        var vietnamese = VIETNAMESE.in(words);
        var english = ENGLISH.in(others);
        var french = FRENCH.in(others);
        // a place in Vietnam is named in texts of any language, but is not most of their words
        if (others.size() < words.size()) {
            if (vietnamese > 2 * english || 5 * vietnamese >= 4 * words.size()) return Language.VI;
        } else if (vietnamese > Math.max(english, french)) return Language.VI;
        if (french == english) return otherwise;
        return french > english ? Language.FR : Language.EN;
    }

    /** Words that give a language away, and endings that only hint at it. */
    private record Cues(Pattern certain, Pattern likely) {
        Cues(String certain, String likely) {
            this(Pattern.compile(certain), Pattern.compile(likely));
        }

        int in(List<String> words) {
            return words.stream()
                    .mapToInt(word -> certain.matcher(word).matches()
                            ? 2
                            : likely.matcher(word).matches() ? 1 : 0)
                    .sum();
        }
    }
}
