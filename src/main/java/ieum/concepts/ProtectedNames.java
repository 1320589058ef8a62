package ieum.concepts;

import ieum.shared.Language;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps proper names through translations, by machines and by people. */
@Lazy
@Component
public class ProtectedNames {
    private final NameFinder finder;

    ProtectedNames(NameFinder finder) {
        this.finder = finder;
    }

    /** Each name is put back in its established spelling, or as the original writes it where it is kept. */
    public ProtectedText protect(Text text, Language to) {
        record Part(int end, String instead) {}
        var normalized = Scripts.normalized(text.original());
        var parts = new TreeMap<Integer, Part>();
        // what looks like a placeholder already is one, too, and comes back as it is
        ProtectedText.PLACEHOLDER
                .matcher(normalized)
                .results()
                .forEach(place -> parts.put(place.start(), new Part(place.end(), place.group())));
        for (var mention : finder.in(normalized))
            if (parts.entrySet().stream()
                    .noneMatch(other -> other.getKey() < mention.end()
                            && mention.start() < other.getValue().end()))
                parts.put(
                        mention.start(),
                        new Part(
                                mention.end(),
                                mention.name().kept()
                                        ? mention.words()
                                        : mention.name().in(to)));
        var words = new StringBuilder();
        var put = new ArrayList<String>();
        var at = 0;
        for (var part : parts.entrySet()) {
            put.add(part.getValue().instead());
            words.append(normalized, at, part.getKey())
                    .append("[[")
                    .append(put.size())
                    .append("]]");
            at = part.getValue().end();
        }
        words.append(normalized, at, normalized.length());
        return new ProtectedText(words.toString(), List.copyOf(put));
    }

    /** Names of the original that its translation has in none of their spellings, in the order of the original. */
    public List<ProperName> missing(Text original, String translation) {
        var there = new HashSet<String>();
        finder.in(Scripts.normalized(translation))
                .forEach(mention -> there.add(mention.name().id()));
        return finder.in(Scripts.normalized(original.original())).stream()
                .map(ProperNameMention::name)
                .distinct()
                .filter(name -> !there.contains(name.id()))
                .toList();
    }
}
