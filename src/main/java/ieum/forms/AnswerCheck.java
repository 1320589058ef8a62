package ieum.forms;

import ieum.shared.web.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Whether one answer is what its question asks for. */
class AnswerCheck {
    private AnswerCheck() {}

    static Optional<Problem> of(Field field, List<String> given, boolean filed) {
        var answered = field.kind() == FieldKind.FILE ? filed : given.stream().anyMatch(value -> !value.isBlank());
        if (!answered) return field.required() ? Optional.of(Problem.of(field, "missing")) : Optional.empty();
        return switch (field.kind()) {
            case LINE, TEXT, ORGANIZATION, CONCEPT -> length(field, given.getFirst());
            case NUMBER -> number(field, given.getFirst());
            case MONEY -> money(field, given);
            case DATE -> date(field, given.getFirst());
            case CHOICE -> chosen(field, given.subList(0, 1));
            case CHOICES -> chosen(field, given);
            case TABLE -> rows(field, given);
            case FILE -> Optional.empty();
        };
    }

    /** As people type it, below zero too. */
    static Optional<BigDecimal> amount(String typed) {
        var below = typed.strip().startsWith("-");
        return Amount.of(below ? typed.strip().substring(1) : typed).map(amount -> below ? amount.negate() : amount);
    }

    private static Optional<Problem> length(Field field, String given) {
        var long_ = given.codePointCount(0, given.length());
        return long_ > field.limit()
                ? Optional.of(Problem.of(field, "tooLong", field.limit(), long_))
                : Optional.empty();
    }

    private static Optional<Problem> number(Field field, String given) {
        var number = amount(given);
        if (number.isEmpty()) return Optional.of(Problem.of(field, "noNumber"));
        if (field.least() != null && number.get().compareTo(field.least()) < 0)
            return Optional.of(Problem.of(field, "tooSmall", field.least()));
        if (field.most() != null && number.get().compareTo(field.most()) > 0)
            return Optional.of(Problem.of(field, "tooLarge", field.most()));
        return Optional.empty();
    }

    private static Optional<Problem> money(Field field, List<String> given) {
        if (given.getFirst().isBlank())
            return field.required() ? Optional.of(Problem.of(field, "missing")) : Optional.empty();
        if (given.size() < 2 || given.get(1).isBlank()) return Optional.of(Problem.of(field, "noCurrency"));
        return number(field, given.getFirst());
    }

    private static Optional<Problem> date(Field field, String given) {
        try {
            LocalDate.parse(given);
            return Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.of(Problem.of(field, "noDate"));
        }
    }

    private static Optional<Problem> chosen(Field field, List<String> given) {
        return given.stream().allMatch(key -> field.option(key).isPresent())
                ? Optional.empty()
                : Optional.of(Problem.of(field, "otherOptions"));
    }

    private static Optional<Problem> rows(Field field, List<String> given) {
        var columns = Math.max(1, field.options().size());
        var rows = 0;
        for (int row = 0; row * columns < given.size(); row++) {
            var cells = given.subList(row * columns, Math.min(given.size(), (row + 1) * columns));
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) rows++;
        }
        return rows > field.limit() ? Optional.of(Problem.of(field, "tooManyRows", field.limit())) : Optional.empty();
    }
}
