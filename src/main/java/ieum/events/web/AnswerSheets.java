package ieum.events.web;

import ieum.events.Answered;
import ieum.events.Consent;
import ieum.forms.AnswerWords;
import ieum.forms.Field;
import ieum.forms.FormVersion;
import ieum.forms.Option;
import ieum.shared.web.Export;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers of many as a table: questions of the newest version anybody answered, and how often each choice was made. */
@Component
class AnswerSheets {
    private final AnswerWords words;
    private final MessageSource messages;

    AnswerSheets(AnswerWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** How many chose one of several. */
    public record Count(Option option, String words, long persons) {}

    /** A person's answers, in the order of the questions. */
    public record Line(Answered person, List<String> answers) {}

    /** @param persons how many registered at all, whoever is left out */
    public record Sheet(
            int persons,
            List<Field> questions,
            Map<Field, List<Count>> counts,
            Map<Consent, Long> consents,
            List<Line> lines) {
        /** Questions whose answers stand in the table; those with choices are counted above it too. */
        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    Sheet of(List<Answered> all, AnswerFilter filter) {
        var questions = questions(all);
        var counts = new LinkedHashMap<Field, List<Count>>();
        for (var question : questions)
            if (question.kind().decides())
                counts.put(
                        question,
                        question.options().stream()
                                .map(option -> new Count(
                                        option,
                                        words.say(option.label()).original(),
                                        all.stream()
                                                .filter(one -> one.answers()
                                                        .get(question.key())
                                                        .contains(option.key()))
                                                .count()))
                                .toList());
        var consents = new EnumMap<Consent, Long>(Consent.class);
        for (var consent : Consent.values())
            consents.put(
                    consent,
                    all.stream().filter(one -> one.consents().contains(consent)).count());
        return new Sheet(
                all.size(),
                questions,
                counts,
                consents,
                all.stream()
                        .filter(filter::takes)
                        .map(one -> new Line(
                                one,
                                questions.stream()
                                        .map(question -> words.of(question, one.answers()))
                                        .toList()))
                        .toList());
    }

    Export export(Sheet sheet, Locale locale) {
        Function<String, String> word = key -> messages.getMessage(key, null, locale);
        var heads =
                new ArrayList<>(List.of(word.apply("registration.person"), word.apply("registration.organization")));
        sheet.questions()
                .forEach(question -> heads.add(words.say(question.label()).original()));
        for (var consent : Consent.values()) heads.add(word.apply("consent." + consent));
        var rows = sheet.lines().stream()
                .map(line -> {
                    var row = new ArrayList<Object>();
                    row.add(
                            line.person().isNumbered()
                                    ? messages.getMessage(
                                            "registration.numbered",
                                            new Object[] {line.person().person()},
                                            locale)
                                    : line.person().person());
                    row.add(line.person().organizationName());
                    row.addAll(line.answers());
                    for (var consent : Consent.values())
                        row.add(line.person().consents().contains(consent) ? word.apply("consent.yes") : "");
                    return (List<Object>) row;
                })
                .collect(Collectors.toList());
        return new Export("answers", heads, rows);
    }

    private static List<Field> questions(List<Answered> all) {
        return all.stream()
                .map(Answered::form)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(FormVersion::at))
                .map(form -> form.content().fields().toList())
                .orElse(List.of());
    }
}
