package ieum.forms;

import java.util.List;

/** A question is asked only where that other question was answered with one of these. */
public record Condition(String field, List<String> values) {
    boolean holds(Answers answers) {
        return answers.get(field).stream().anyMatch(values::contains);
    }
}
