package ieum.duplicates;

import com.ibm.icu.text.Transliterator;
import ieum.organizations.Names;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What a name sounds like, whatever the script: in Latin letters, without the form of the company, letters that one language keeps apart
 * and another does not being one. Only for finding and comparing; nobody is shown it.
 *
 * @param words each word by its consonants and vowels
 */
record Sound(List<String> words) {
    /** Keys made in another way are made again. */
    static final int ENGINE = 1;

    /** Of what is longer the beginning counts. */
    private static final int LONGEST = 200;

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    /** Provinces of Korea, which go by two syllables as often as by all. */
    private static final Map<String, String> SHORT = Map.of(
            "충북", "충청북도",
            "충남", "충청남도",
            "전북", "전라북도",
            "전남", "전라남도",
            "경북", "경상북도",
            "경남", "경상남도");

    private static final List<Map.Entry<String, String>> SHORT_LATIN = List.of(
            Map.entry("chungbuk", "chungcheongbuk"),
            Map.entry("chungnam", "chungcheongnam"),
            Map.entry("jeonbuk", "jeollabuk"),
            Map.entry("jeonnam", "jeollanam"),
            Map.entry("gyeongbuk", "gyeongsangbuk"),
            Map.entry("gyeongnam", "gyeongsangnam"));

    /** Forms of companies and kinds of places, wherever they stand. */
    private static final Pattern FORM = Pattern.compile("\\(주\\)|㈜|주식회사|\\(유\\)|유한회사|\\(재\\)|재단법인|사단법인");

    private static final Set<String> SAYS_NOTHING = Set.of(
            "co", "ltd", "inc", "corp", "llc", "jsc", "ojsc", "pjsc", "cjsc", "ctcp", "cp", "tnhh", "sas", "sarl", "sa",
            "plc", "pte", "gmbh", "ooo", "ao", "pao", "zao", "company", "limited", "the", "do", "si");

    /** From what is spelled to what is heard, the longer first. */
    private static final List<Map.Entry<Pattern, String>> HEARD = List.of(
            heard("(?<=[a-z]{3})s$", ""),
            heard("(?<=buk|nam)do$", ""),
            heard("kh", "h"),
            heard("ph", "p"),
            heard("th", "t"),
            heard("tch|tsch|shch|sch|ch|zh|dj|dz|tc|j", "c"),
            heard("sh|ts|z|x", "s"),
            heard("ck|q|g|k", "k"),
            heard("b|f|v", "p"),
            heard("d", "t"),
            heard("l", "r"),
            heard("ng", "n"),
            heard("w|y|h", ""),
            // what Korean puts between consonants
            heard("eu", ""),
            heard("ae|e[oa]|ou|oo|ui|ue|oe", "e"),
            heard("[ei]", "e"),
            heard("[ou]", "o"),
            heard("(.)\\1+", "$1"));

    private static Map.Entry<Pattern, String> heard(String spelled, String sound) {
        return Map.entry(Pattern.compile(spelled), sound);
    }

    static Sound of(String name) {
        // whoever types it need not be signed in, and each letter makes a key
        var beginning = name.substring(0, Math.min(name.length(), LONGEST));
        var bare = Names.bare(FORM.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKC))
                .replaceAll(" "));
        for (var one : SHORT.entrySet())
            bare = bare.replaceAll(one.getKey() + "(?!도)(?=[가-힣]{2}|\\s|$)", one.getValue());
        var latin = LATIN.transliterate(spoken(bare).replace("đ", "d")).replaceAll("[-ʹʺ'’`\"]", "");
        var words = new ArrayList<String>();
        for (var word : latin.split("[^a-z0-9]+")) {
            if (SAYS_NOTHING.contains(word)) continue;
            for (var one : SHORT_LATIN) word = word.replace(one.getKey(), one.getValue());
            for (var one : HEARD) word = one.getKey().matcher(word).replaceAll(one.getValue());
            if (!word.isEmpty()) words.add(word);
        }
        return new Sound(List.copyOf(words));
    }

    /** Korean syllables end in seven consonants, however they are written. */
    private static String spoken(String name) {
        var spoken = new StringBuilder();
        for (var letter : name.toCharArray()) {
            if (letter < '가' || letter > '힣') {
                spoken.append(letter);
                continue;
            }
            var end = (letter - '가') % 28;
            spoken.append((char) (letter - end + ENDS[end]));
        }
        return spoken.toString();
    }

    /** By the number of the last letter of a syllable, that of the one that is heard. */
    private static final int[] ENDS = {
        0, 1, 1, 1, 4, 4, 4, 7, 8, 1, 16, 8, 8, 8, 8, 8, 16, 17, 17, 7, 7, 21, 7, 7, 1, 7, 17, 7
    };

    /** Without spaces, which scripts set as they like. */
    String whole() {
        return String.join("", words);
    }

    private String consonants() {
        return whole().replaceAll("[aeo]", "");
    }

    /** Under each of these it is looked for; two names that are one by at most one consonant share some. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        var consonants = consonants();
        if (consonants.length() < 3) {
            if (whole().length() >= 2) keys.add("w" + whole());
            return keys;
        }
        keys.add("c" + consonants);
        if (consonants.length() >= 4)
            for (var at = 0; at < consonants.length(); at++)
                keys.add("c" + consonants.substring(0, at) + consonants.substring(at + 1));
        // in whatever order the words are
        keys.add("s" + sorted().consonants());
        return keys;
    }

    /** How much alike two are, from 0 to 1; numbers in them have to be the same, and no word may be another one. */
    double like(Sound other) {
        if (!whole().replaceAll("[^0-9]", "").equals(other.whole().replaceAll("[^0-9]", ""))) return 0;
        var alike = Math.max(likeWhole(this, other), likeWhole(sorted(), other.sorted()));
        if (words.size() != other.words.size() || words.size() < 2) return alike;
        var left = new ArrayList<>(other.words);
        var least = 1.0;
        for (var word : words) {
            var best = left.stream()
                    .max(Comparator.comparingDouble(one -> like(word, one)))
                    .orElseThrow();
            least = Math.min(least, like(word, best));
            left.remove(best);
        }
        return (alike + least) / 2;
    }

    /** A consonant tells more than a vowel. */
    private static double likeWhole(Sound one, Sound other) {
        return (like(one.whole(), other.whole()) + like(one.consonants(), other.consonants())) / 2;
    }

    private Sound sorted() {
        return new Sound(words.stream().sorted().toList());
    }

    /** The best of all pairs of names. */
    static double like(Collection<String> ones, Collection<String> others) {
        var heard = others.stream().map(Sound::of).toList();
        return ones.stream()
                .map(Sound::of)
                .flatMapToDouble(one -> heard.stream().mapToDouble(one::like))
                .max()
                .orElse(0);
    }

    private static double like(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        return longest == 0
                ? 0
                : 1 - (double) LevenshteinDistance.getDefaultInstance().apply(one, other) / longest;
    }
}
