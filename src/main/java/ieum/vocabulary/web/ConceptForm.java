package ieum.vocabulary.web;

import ieum.concepts.Concept;
import ieum.concepts.ConceptText;
import ieum.shared.Language;
import ieum.vocabulary.ConceptView;
import ieum.vocabulary.KeptConcepts;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Names one in a line, the label first; other concepts by their names.
 *
 * @param last number of the latest change when it was read
 */
record ConceptForm(
        @Size(max = 4000) String en,
        @Size(max = 4000) String ko,
        @Size(max = 4000) String fr,
        @Size(max = 4000) String ru,
        @Size(max = 4000) String vi,
        @Size(max = 200) String broader,
        @Size(max = 4000) String neighbours,
        @Nullable Long last) {
    ConceptForm {
        en = Objects.requireNonNullElse(en, "");
        ko = Objects.requireNonNullElse(ko, "");
        fr = Objects.requireNonNullElse(fr, "");
        ru = Objects.requireNonNullElse(ru, "");
        vi = Objects.requireNonNullElse(vi, "");
        broader = Objects.requireNonNullElse(broader, "");
        neighbours = Objects.requireNonNullElse(neighbours, "");
        last = Objects.requireNonNullElse(last, 0L);
    }

    static ConceptForm empty(String word, Language language, String broader) {
        return of(Map.of(language, List.of(word)), broader, "", 0);
    }

    static ConceptForm of(ConceptView view, Language reader) {
        return of(
                view.concept().names(),
                view.broader().stream()
                        .findFirst()
                        .map(one -> one.label(reader))
                        .orElse(""),
                view.neighbours().stream().map(one -> one.label(reader)).collect(Collectors.joining("\n")),
                view.last());
    }

    private static ConceptForm of(Map<Language, List<String>> names, String broader, String neighbours, long last) {
        var lines = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            lines.put(language, String.join("\n", names.getOrDefault(language, List.of())));
        return new ConceptForm(
                lines.getOrDefault(Language.EN, ""),
                lines.getOrDefault(Language.KO, ""),
                lines.getOrDefault(Language.FR, ""),
                lines.getOrDefault(Language.RU, ""),
                lines.getOrDefault(Language.VI, ""),
                broader,
                neighbours,
                last);
    }

    /** Says of each name of a concept that there is none of it. */
    ConceptText toText(KeptConcepts concepts, BindingResult errors) {
        var names = Map.of(
                Language.EN, lines(en),
                Language.KO, lines(ko),
                Language.FR, lines(fr),
                Language.RU, lines(ru),
                Language.VI, lines(vi));
        var others = new ArrayList<String>();
        for (var line : lines(neighbours)) id("neighbours", line, concepts, errors, others);
        var above = new ArrayList<String>();
        if (!broader.isBlank()) id("broader", broader.strip(), concepts, errors, above);
        return new ConceptText(names, above.isEmpty() ? null : above.getFirst(), others);
    }

    static String field(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static void id(
            String field, String words, KeptConcepts concepts, BindingResult errors, List<String> found) {
        Concept concept = concepts.called(words);
        if (concept == null) errors.rejectValue(field, "concept.problem.unknown", new Object[] {words}, null);
        else found.add(concept.id());
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
