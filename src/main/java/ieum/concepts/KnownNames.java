package ieum.concepts;

import ieum.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All proper names at one time; never changed. */
class KnownNames {
    final Base base;
    final long number;
    final Map<String, ProperName> all;
    final Set<String> changed = new HashSet<>();
    /** What had an id once keeps it for its history. */
    final Set<String> used = new HashSet<>();

    private final Map<String, ProperName> named = new HashMap<>();

    /** What the portal comes with. */
    record Base(String hash, Map<String, ProperName> all) {
        static Base of(String file) {
            return new Base(Known.Base.hash(file), GlossaryFile.read(file));
        }
    }

    /** @param number of the last of these changes */
    KnownNames(Base base, List<GlossaryChange> changes, long number) {
        this.base = base;
        this.number = number;
        all = new LinkedHashMap<>(base.all());
        used.addAll(base.all().keySet());
        for (var change : changes) {
            used.add(change.name());
            var text = change.text();
            if (text == null) all.remove(change.name());
            else all.put(change.name(), text.as(change.name()));
        }
        for (var name : all.values()) {
            name.all().forEach(spelling -> named.putIfAbsent(Scripts.plain(spelling), name));
            if (!name.equals(base.all().get(name.id()))) changed.add(name.id());
        }
    }

    String version() {
        return base.hash() + "." + number;
    }

    /** What is wrong with a name like this; nothing if it can stand so. */
    List<ProperNameProblem> problems(String id, ProperNameText text) {
        var problems = new ArrayList<ProperNameProblem>();
        var some = false;
        for (var language : Language.values()) {
            var spellings = text.spellings(language);
            some |= !spellings.isEmpty();
            if (spellings.isEmpty() && !text.kept())
                problems.add(new ProperNameProblem(language, "properName.problem.spelling", List.of(), null));
            for (var spelling : spellings) problem(id, spelling, language, problems);
        }
        if (!some && text.kept())
            problems.add(new ProperNameProblem(Language.EN, "properName.problem.none", List.of(), null));
        return problems;
    }

    private void problem(String id, String spelling, Language language, List<ProperNameProblem> problems) {
        var other = named.get(Scripts.plain(spelling));
        if (other != null && !other.id().equals(id))
            problems.add(new ProperNameProblem(language, "properName.problem.taken", List.of(spelling), other));
        if (spelling.length() > WordAnalyzer.LONGEST_TERM)
            problems.add(new ProperNameProblem(
                    language, "properName.problem.long", List.of(WordAnalyzer.LONGEST_TERM), null));
        if (spelling.codePoints().filter(Character::isLetterOrDigit).count() < 2)
            problems.add(new ProperNameProblem(language, "properName.problem.short", List.of(spelling), null));
        if (spelling.contains("|") || spelling.contains(";") || spelling.contains("[["))
            problems.add(new ProperNameProblem(language, "properName.problem.signs", List.of(spelling), null));
    }
}
