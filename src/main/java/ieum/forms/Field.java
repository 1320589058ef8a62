package ieum.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param key names its answer over all versions of the form
 * @param longest characters at most, for words; rows at most, for a table; files at most
 * @param least a number or amount may not be below it
 * @param most a number or amount may not be above it
 * @param options answers of a choice, columns of a table
 * @param identifying whether its answer tells who answers, so that it is kept from those who judge double-blind
 */
public record Field(
        String key,
        FieldKind kind,
        Label label,
        @Nullable Label help,
        boolean required,
        @Nullable Integer longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<Option> options,
        @Nullable Condition condition,
        boolean identifying) {
    /** One whose answer does not tell who answers. */
    public Field(
            String key,
            FieldKind kind,
            Label label,
            @Nullable Label help,
            boolean required,
            @Nullable Integer longest,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            List<Option> options,
            @Nullable Condition condition) {
        this(key, kind, label, help, required, longest, least, most, options, condition, false);
    }

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final int ROWS = 20;
    private static final int FILES = 3;

    /** What the form says, or what is usual. */
    public int limit() {
        if (longest != null) return longest;
        return switch (kind) {
            case TEXT -> TEXT;
            case TABLE -> ROWS;
            case FILE -> FILES;
            default -> LINE;
        };
    }

    public Optional<Option> option(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    Field with(@Nullable Condition condition) {
        return new Field(key, kind, label, help, required, longest, least, most, options, condition, identifying);
    }
}
