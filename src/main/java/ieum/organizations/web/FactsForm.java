package ieum.organizations.web;

import ieum.organizations.OrganizationFacts;
import ieum.organizations.OrganizationView;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Everything may be left out. The foundation is a year, or a day where that is known. */
record FactsForm(
        @Pattern(regexp = FactsForm.YEAR_OR_DAY) String founded,
        @Pattern(regexp = FactsForm.NUMBER) String employees,
        @Pattern(regexp = FactsForm.DAY) String employeesOn,

        @Size(max = 60) @Pattern(regexp = FactsForm.WITH_A_LETTER) String registrationNumber,

        long version) {
    static final String DAY = "|\\d{4}-\\d{2}-\\d{2}";
    static final String YEAR_OR_DAY = "|\\d{4}(-\\d{2}-\\d{2})?";
    static final String NUMBER = "|\\d{1,7}";
    static final String WITH_A_LETTER = "|(?U).*\\w.*";

    FactsForm {
        founded = Objects.requireNonNullElse(founded, "").strip();
        employees = Objects.requireNonNullElse(employees, "").strip();
        employeesOn = Objects.requireNonNullElse(employeesOn, "").strip();
        registrationNumber = Objects.requireNonNullElse(registrationNumber, "").strip();
    }

    static FactsForm of(OrganizationView organization) {
        var facts = organization.facts();
        return new FactsForm(
                text(facts.foundedOn() == null ? facts.foundedYear() : facts.foundedOn()),
                text(facts.employees()),
                text(facts.employeesOn()),
                text(facts.registrationNumber()),
                organization.version());
    }

    /** What is not in its pattern: days that do not exist, or are still to come; a number without its day. */
    void check(BindingResult errors, LocalDate today) {
        if (!errors.hasFieldErrors("founded") && !founded.isEmpty() && isWrong(founded, today))
            errors.rejectValue("founded", "facts.noSuchDay");
        if (!errors.hasFieldErrors("employeesOn") && !employeesOn.isEmpty() && isWrong(employeesOn, today))
            errors.rejectValue("employeesOn", "facts.noSuchDay");
        if (employees.isEmpty() && !employeesOn.isEmpty()) errors.rejectValue("employees", "facts.employeesMissing");
    }

    /** Employees without a day are those of today. */
    OrganizationFacts toFacts(LocalDate today) {
        var onDay = founded.length() > 4;
        return new OrganizationFacts(
                founded.isEmpty() ? null : Integer.valueOf(founded.substring(0, 4)),
                onDay ? LocalDate.parse(founded) : null,
                employees.isEmpty() ? null : Integer.valueOf(employees),
                employees.isEmpty() ? null : employeesOn.isEmpty() ? today : LocalDate.parse(employeesOn),
                registrationNumber.isEmpty() ? null : registrationNumber);
    }

    private static boolean isWrong(String day, LocalDate today) {
        try {
            var date = day.length() > 4 ? LocalDate.parse(day) : LocalDate.of(Integer.parseInt(day), 1, 1);
            return date.isAfter(today) || date.getYear() < 1000;
        } catch (DateTimeException none) {
            return true;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
