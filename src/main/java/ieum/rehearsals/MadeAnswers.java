package ieum.rehearsals;

import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FormContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers that fit the questions of a form: to each that is asked, one that is taken. Files are another matter. */
record MadeAnswers(FormContent content, String words, String name, LocalDate day) {
    private static final int LONGEST = 300;

    Answers all() {
        Map<String, List<String>> given = new HashMap<>();
        // an answer may lead to a further question
        for (int round = 0; round <= content.used(); round++) {
            var open = content.asked(new Answers(given)).stream()
                    .filter(field -> !given.containsKey(field.key()))
                    .toList();
            if (open.isEmpty()) break;
            open.forEach(field -> given.put(field.key(), to(field)));
        }
        return new Answers(given);
    }

    private List<String> to(Field field) {
        return switch (field.kind()) {
            case LINE, TEXT -> List.of(cut(words, field.limit()));
            case ORGANIZATION, CONCEPT -> List.of(cut(name, field.limit()));
            case NUMBER -> List.of(number(field).toPlainString());
            case MONEY -> List.of(number(field).toPlainString(), "KRW");
            case DATE -> List.of(day.toString());
            case CHOICE, CHOICES ->
                field.options().stream().limit(1).map(one -> one.key()).toList();
            case TABLE -> Collections.nCopies(Math.max(1, field.options().size()), cut(name, LONGEST));
            case FILE -> List.of();
        };
    }

    private static BigDecimal number(Field field) {
        if (field.least() != null) return field.least();
        return field.most() != null ? field.most().min(BigDecimal.TEN) : BigDecimal.TEN;
    }

    private static String cut(String words, int longest) {
        var most = Math.min(longest, LONGEST);
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most));
    }
}
