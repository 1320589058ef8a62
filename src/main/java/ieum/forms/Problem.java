package ieum.forms;

import java.util.List;

/** What is wrong with an answer, or missing: the message key and its arguments. */
public record Problem(String field, String wording, List<Object> arguments) {
    static Problem of(Field field, String wording, Object... arguments) {
        return new Problem(field.key(), "answer." + wording, List.of(arguments));
    }
}
