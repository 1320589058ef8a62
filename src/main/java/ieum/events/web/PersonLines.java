package ieum.events.web;

import ieum.events.Registrations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Persons as people type them into a form: one a line. */
class PersonLines {
    private static final int LONGEST = 160;

    private PersonLines() {}

    static List<String> of(@Nullable String persons) {
        if (persons == null) return List.of();
        return persons.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static void check(@Nullable String persons, BindingResult errors) {
        var lines = of(persons);
        if (lines.size() > Registrations.MOST)
            errors.rejectValue("persons", "registration.howMany", new Object[] {Registrations.MOST}, null);
        if (lines.stream().anyMatch(line -> line.length() > LONGEST))
            errors.rejectValue("persons", "registration.nameTooLong", new Object[] {LONGEST}, null);
    }
}
