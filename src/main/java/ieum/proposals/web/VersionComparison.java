package ieum.proposals.web;

import ieum.forms.AnswerWords;
import ieum.forms.Field;
import ieum.forms.FieldKind;
import ieum.proposals.Difference;
import ieum.proposals.Enclosure;
import ieum.proposals.ProposalView;
import ieum.proposals.VersionContent;
import ieum.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Two versions of a proposal beside each other, field by field, in the words of whoever reads. */
@Component
class VersionComparison {
    private final AnswerWords words;
    private final MessageSource messages;

    VersionComparison(AnswerWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * @param unchanged the names of the fields in which nothing changed
     * @param gone files that only the older has
     * @param come files that only the newer has
     */
    record Changes(List<Changed> fields, List<String> unchanged, List<Enclosure> gone, List<Enclosure> come) {
        public boolean isNothing() {
            return fields.isEmpty() && gone.isEmpty() && come.isEmpty();
        }
    }

    /** @param language of what was written, or nothing where the portal says it */
    record Changed(String name, @Nullable String language, Difference difference) {}

    Changes between(VersionContent older, VersionContent newer) {
        var fields = new ArrayList<Changed>();
        var before = older.proposal();
        var after = newer.proposal();
        usual(before, after, fields);
        answers(before, after, fields);
        return new Changes(
                fields.stream().filter(one -> !one.difference().isNothing()).toList(),
                fields.stream()
                        .filter(one -> one.difference().isNothing()
                                && !one.difference().pieces().isEmpty())
                        .map(Changed::name)
                        .toList(),
                without(older.files(), newer.files()),
                without(newer.files(), older.files()));
    }

    private void usual(ProposalView before, ProposalView after, List<Changed> fields) {
        var old = before.text();
        var now = after.text();
        fields.add(text("proposal.title", old.title(), now.title()));
        fields.add(text("proposal.summary", old.summary(), now.summary()));
        fields.add(text("proposal.solution", old.solution(), now.solution()));
        fields.add(text("proposal.plan", old.plan(), now.plan()));
        fields.add(new Changed(
                said("challenge.readiness"),
                null,
                whole(Objects.toString(old.readiness(), ""), Objects.toString(now.readiness(), ""))));
    }

    /** Under the questions of the newer, then those that only the older was asked. */
    private void answers(ProposalView before, ProposalView after, List<Changed> fields) {
        var asked = new LinkedHashMap<String, Field>();
        after.questions().content().fields().forEach(field -> asked.put(field.key(), field));
        before.questions().content().fields().forEach(field -> asked.putIfAbsent(field.key(), field));
        var language = after.text().title() == null
                ? null
                : after.text().title().language().tag();
        for (var field : asked.values()) {
            var old = field(before, field);
            var now = field(after, field);
            var label = words.say(field.label()).original();
            var first = words.of(old, before.questions().answers());
            var then = words.of(now, after.questions().answers());
            fields.add(
                    field.kind().hasLength() || field.kind() == FieldKind.TABLE
                            ? new Changed(label, language, Difference.of(first, then))
                            : new Changed(label, null, whole(first, then)));
        }
    }

    /** As that version asked it, for the words of its options. */
    private static Field field(ProposalView proposal, Field field) {
        return proposal.questions().content().field(field.key()).orElse(field);
    }

    private Changed text(String name, @Nullable Text before, @Nullable Text after) {
        var language = after != null ? after.language() : before != null ? before.language() : null;
        return new Changed(
                said(name),
                language == null ? null : language.tag(),
                Difference.of(before == null ? "" : before.original(), after == null ? "" : after.original()));
    }

    /** What is no running text is not taken apart. */
    private static Difference whole(String before, String after) {
        return Difference.ofLines(before, after);
    }

    private static List<Enclosure> without(List<Enclosure> files, List<Enclosure> others) {
        var known = others.stream().collect(Collectors.toMap(Enclosure::id, Function.identity()));
        return files.stream().filter(file -> !known.containsKey(file.id())).toList();
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
