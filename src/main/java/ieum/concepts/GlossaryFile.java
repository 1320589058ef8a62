package ieum.concepts;

import ieum.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proper names as a file has them, and as people type several at once; one in a line, its spellings in English, Korean, French, Russian
 * and Vietnamese:
 *
 * <pre>
 * place: Daegu; Taegu | 대구; 대구광역시 | Daegu | Тэгу | Daegu
 * product!: RoboArm 7
 * </pre>
 *
 * An exclamation mark keeps it as it is, and then languages may be left out. A line that begins with # is a remark.
 */
class GlossaryFile {
    private static final List<Language> COLUMNS =
            List.of(Language.EN, Language.KO, Language.FR, Language.RU, Language.VI);

    private GlossaryFile() {}

    /** @throws IllegalArgumentException that names the line which cannot be read */
    static Map<String, ProperName> read(String file) {
        var all = new LinkedHashMap<String, ProperName>();
        file.lines().map(String::strip).filter(GlossaryFile::says).forEach(line -> {
            var text = line(line);
            var id = free(text, all);
            all.put(id, text.as(id));
        });
        return all;
    }

    static boolean says(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    /** @throws IllegalArgumentException when it is no such line */
    static ProperNameText line(String line) {
        var head = line.split(":", 2);
        if (head.length < 2) throw new IllegalArgumentException(line);
        var kind = head[0].strip();
        var kept = kind.endsWith("!");
        if (kept) kind = kind.substring(0, kind.length() - 1).strip();
        var columns = head[1].split("\\|", -1);
        if (columns.length > COLUMNS.size()) throw new IllegalArgumentException(line);
        var spellings = new EnumMap<Language, List<String>>(Language.class);
        for (var at = 0; at < columns.length; at++)
            spellings.put(COLUMNS.get(at), Arrays.asList(columns[at].split(";")));
        return new ProperNameText(ProperNameKind.valueOf(kind.toUpperCase(Locale.ROOT)), spellings, kept);
    }

    static String line(ProperName name) {
        var columns = new ArrayList<String>();
        for (var language : COLUMNS) columns.add(String.join("; ", name.spellings(language)));
        return name.kind().name().toLowerCase(Locale.ROOT) + (name.kept() ? "!: " : ": ") + String.join(" | ", columns);
    }

    /** An id that no other has. */
    static String free(ProperNameText text, Map<String, ?> taken) {
        var name = text.as("").in(Language.EN);
        var words = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var start = words.isEmpty()
                ? "name"
                : words.substring(0, Math.min(words.length(), 60)).replaceAll("-+$", "");
        var free = start;
        for (int count = 2; taken.containsKey(free); count++) free = start + "-" + count;
        return free;
    }
}
