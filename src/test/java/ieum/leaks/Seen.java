package ieum.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that the viewers of a walk were told in one world. */
public class Seen {
    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern IDS = Pattern.compile(ID);

    private final World world;
    private final Set<String> shared;
    private final Map<String, Answer> answers;

    Seen(World world, Set<String> shared, Map<String, Answer> answers) {
        this.world = world;
        this.shared = Set.copyOf(shared);
        this.answers = answers;
    }

    /** How many answers there are. */
    public int size() {
        return answers.size();
    }

    /** The questions whose answer has this in it. */
    public List<String> with(String words) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().body().contains(words))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The questions that a viewer got an answer of this status to. */
    public List<String> withStatus(int status) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each a viewer, a language, an address, and the first line that differs; a failure of the portal counts as one. */
    public List<String> differences(Seen other) {
        var renaming = new Renaming();
        var questions = new LinkedHashSet<>(answers.keySet());
        questions.addAll(other.answers.keySet());
        var found = new ArrayList<String>();
        for (var question : questions) {
            var difference = difference(answers.get(question), other.answers.get(question), other, renaming);
            if (difference != null) found.add(question + ": " + difference);
        }
        return found;
    }

    private @Nullable String difference(@Nullable Answer one, @Nullable Answer another, Seen other, Renaming renaming) {
        if (one == null || another == null) return "is asked in one of them only";
        if (one.status() >= 500 || another.status() >= 500) return one.head() + " | " + another.head();
        if (!renaming.same(said(one.head()), other.said(another.head()))) return one.head() + " | " + another.head();
        var lines = said(one.body()).split("\n", -1);
        var others = other.said(another.body()).split("\n", -1);
        for (var at = 0; at < Math.min(lines.length, others.length); at++)
            if (!renaming.same(lines[at], others[at])) return cut(lines[at]) + " | " + cut(others[at]);
        return lines.length == others.length ? null : lines.length + " lines | " + others.length + " lines";
    }

    /** With the names that the story gave. */
    private String said(String words) {
        for (var name : world.names().entrySet()) words = words.replace(name.getValue(), "~" + name.getKey());
        return words;
    }

    private static String cut(String line) {
        var words = line.strip();
        return words.length() > 300 ? words.substring(0, 300) + "…" : words;
    }

    /** One id of this world for one of the other, and never for another. */
    private class Renaming {
        private final Map<String, String> to = new HashMap<>();
        private final Map<String, String> from = new HashMap<>();

        boolean same(String line, String other) {
            if (line.equals(other)) return true;
            if (!IDS.matcher(line).replaceAll("~").equals(IDS.matcher(other).replaceAll("~"))) return false;
            var ids = ids(line);
            var others = ids(other);
            if (ids.size() != others.size()) return false;
            for (var at = 0; at < ids.size(); at++) if (!meant(ids.get(at), others.get(at))) return false;
            return true;
        }

        private boolean meant(String id, String other) {
            if (shared.contains(id) || shared.contains(other)) return id.equals(other);
            to.putIfAbsent(id, other);
            from.putIfAbsent(other, id);
            return other.equals(to.get(id)) && id.equals(from.get(other));
        }
    }

    private static List<String> ids(String line) {
        return IDS.matcher(line).results().map(MatchResult::group).toList();
    }
}
