package ieum.forms;

import ieum.shared.Clash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The steps in which the content of a form is built; each gives a content that holds together. */
public class FormDraft {
    private FormDraft() {}

    /** At the end, with a key of its own. */
    public static UnaryOperator<FormContent> addSection(Function<String, Section> made) {
        return content -> {
            var sections = new ArrayList<>(content.sections());
            sections.add(made.apply("s" + (content.used() + 1)));
            return new FormContent(List.copyOf(sections), content.used() + 1);
        };
    }

    /** What it says; its questions stay. */
    public static UnaryOperator<FormContent> changeSection(String key, UnaryOperator<Section> how) {
        return content -> new FormContent(
                content.sections().stream()
                        .map(section ->
                                section.key().equals(key) ? how.apply(section).with(section.fields()) : section)
                        .toList(),
                content.used());
    }

    /** With its questions; those that depended on them are asked of everybody. */
    public static UnaryOperator<FormContent> removeSection(String key) {
        return content -> freed(new FormContent(
                content.sections().stream()
                        .filter(section -> !section.key().equals(key))
                        .toList(),
                content.used()));
    }

    public static UnaryOperator<FormContent> moveSection(String key, int by) {
        return content -> ordered(new FormContent(
                moved(content.sections(), section -> section.key().equals(key), by), content.used()));
    }

    /** At the end of that section, with a key of its own. */
    public static UnaryOperator<FormContent> addField(String section, Function<String, Field> made) {
        return content -> {
            var field = made.apply("q" + (content.used() + 1));
            return ordered(new FormContent(
                    content.sections().stream()
                            .map(one -> one.key().equals(section) ? one.with(plus(one.fields(), field)) : one)
                            .toList(),
                    content.used() + 1));
        };
    }

    public static UnaryOperator<FormContent> changeField(String key, UnaryOperator<Field> how) {
        return content -> ordered(freed(each(
                content,
                fields -> fields.stream()
                        .map(field -> field.key().equals(key) ? how.apply(field) : field)
                        .toList())));
    }

    /** Those that depended on it are asked of everybody. */
    public static UnaryOperator<FormContent> removeField(String key) {
        return content -> freed(each(
                content,
                fields -> fields.stream()
                        .filter(field -> !field.key().equals(key))
                        .toList()));
    }

    /** Within its section. */
    public static UnaryOperator<FormContent> moveField(String key, int by) {
        return content -> ordered(each(
                content, fields -> moved(fields, field -> field.key().equals(key), by)));
    }

    private static FormContent each(FormContent content, UnaryOperator<List<Field>> how) {
        return new FormContent(
                content.sections().stream()
                        .map(section -> section.with(how.apply(section.fields())))
                        .toList(),
                content.used());
    }

    /** Without conditions on what is no longer there. */
    private static FormContent freed(FormContent content) {
        return each(
                content,
                fields -> fields.stream()
                        .map(field -> holds(content, field.condition()) ? field : field.with(null))
                        .toList());
    }

    private static boolean holds(FormContent content, @org.jspecify.annotations.Nullable Condition condition) {
        return condition == null
                || content.field(condition.field())
                        .filter(field -> field.kind().decides()
                                && condition.values().stream()
                                        .allMatch(value -> field.option(value).isPresent()))
                        .isPresent();
    }

    /** A question stands after the one it depends on. */
    private static FormContent ordered(FormContent content) {
        var before = new ArrayList<String>();
        content.fields().forEach(field -> {
            var condition = field.condition();
            if (condition != null && !before.contains(condition.field())) throw new Clash("form.conditionLater");
            before.add(field.key());
        });
        return content;
    }

    private static <T> List<T> moved(List<T> all, java.util.function.Predicate<T> which, int by) {
        var list = new ArrayList<>(all);
        for (int at = 0; at < list.size(); at++)
            if (which.test(list.get(at))) {
                var to = Math.clamp((long) at + by, 0, list.size() - 1);
                Collections.rotate(list.subList(Math.min(at, to), Math.max(at, to) + 1), by < 0 ? 1 : -1);
                break;
            }
        return List.copyOf(list);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var list = new ArrayList<>(all);
        list.add(one);
        return List.copyOf(list);
    }
}
