package ieum.forms.web;

import ieum.forms.Label;
import ieum.forms.Section;
import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A heading and what stands below it, each in five languages; numbers as typed. */
record SectionForm(
        @Nullable List<String> title,
        @Nullable List<String> help,
        @Nullable String weight,
        @Nullable String threshold,

        long version) {
    private static final int LONGEST = 200;
    private static final int LONGEST_HELP = 1000;

    static SectionForm empty(long version) {
        return new SectionForm(Words.of(null), Words.of(null), "", "", version);
    }

    static SectionForm of(Section section, long version) {
        return new SectionForm(
                Words.of(section.title()),
                Words.of(section.help()),
                section.weight() == null ? "" : section.weight().toString(),
                section.threshold() == null ? "" : section.threshold().toString(),
                version);
    }

    void check(Language original, Errors errors) {
        if (Words.in(title, original).isEmpty()) errors.rejectValue("title", "form.section.needsTitle");
        if (Words.in(title).values().stream().anyMatch(words -> words.length() > LONGEST))
            errors.rejectValue("title", "form.wordsTooLong", new Object[] {LONGEST}, null);
        if (Words.in(help).values().stream().anyMatch(words -> words.length() > LONGEST_HELP))
            errors.rejectValue("help", "form.wordsTooLong", new Object[] {LONGEST_HELP}, null);
        if (!within(weight, 1, 99)) errors.rejectValue("weight", "form.section.weightWrong");
        if (!within(threshold, 0, 100)) errors.rejectValue("threshold", "form.section.thresholdWrong");
    }

    private static boolean within(@Nullable String typed, int least, int most) {
        if (typed == null || typed.isBlank()) return true;
        return typed.strip().matches("[0-9]{1,3}")
                && Integer.parseInt(typed.strip()) >= least
                && Integer.parseInt(typed.strip()) <= most;
    }

    Section toSection(String key, Language original) {
        return new Section(
                key,
                new Label(original, Words.in(title)),
                QuestionForm.label(original, help),
                number(weight),
                number(threshold),
                List.of());
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
    }
}
