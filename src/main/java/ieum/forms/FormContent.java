package ieum.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form asks.
 *
 * @param used how many keys were ever given, so that none comes twice
 */
public record FormContent(List<Section> sections, int used) {
    public static FormContent empty() {
        return new FormContent(List.of(), 0);
    }

    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    public Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Those asked of whoever answered like this, in order: a question under a question that is not asked is not asked. */
    public List<Field> asked(Answers answers) {
        return fields().filter(field -> isAsked(field, answers)).toList();
    }

    public boolean isAsked(Field field, Answers answers) {
        var condition = field.condition();
        if (condition == null) return true;
        return condition.holds(answers)
                && field(condition.field())
                        .filter(other -> isAsked(other, answers))
                        .isPresent();
    }

    /** The same without the questions whose answers tell who answers. */
    public FormContent withoutIdentifying() {
        return new FormContent(
                sections.stream()
                        .map(section -> section.with(section.fields().stream()
                                .filter(field -> !field.identifying())
                                .toList()))
                        .toList(),
                used);
    }

    /** Only answers to what is asked. */
    public Answers relevant(Answers answers) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var field : asked(answers)) kept.put(field.key(), answers.get(field.key()));
        return new Answers(kept);
    }

    /**
     * Everything that keeps it from being complete, in the order of the questions.
     *
     * @param filed the questions that have files
     */
    public List<Problem> problems(Answers answers, Set<String> filed) {
        var found = new ArrayList<Problem>();
        for (var field : asked(answers))
            AnswerCheck.of(field, answers.get(field.key()), filed.contains(field.key()))
                    .ifPresent(found::add);
        return found;
    }

    /** What changed for whoever answered an older version: by the keys of the questions. */
    public Map<String, Change> since(FormContent older) {
        var changes = new LinkedHashMap<String, Change>();
        fields().forEach(field -> older.field(field.key())
                .ifPresentOrElse(
                        before -> {
                            if (!before.equals(field)) changes.put(field.key(), Change.CHANGED);
                        },
                        () -> changes.put(field.key(), Change.ADDED)));
        older.fields()
                .filter(before -> field(before.key()).isEmpty())
                .forEach(before -> changes.put(before.key(), Change.REMOVED));
        return changes;
    }

    /** What became of a question from one version to another. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }
}
