package ieum.shared.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one value means. */
public sealed interface Value {
    /** Free text, or the name of a choice; for keys that have nothing else. */
    default String said() {
        return ((Said) this).text();
    }

    /** A choice as enumerations write it. */
    default String constant() {
        return said().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** For what is or is not so. */
    default boolean isYes() {
        return said().equals("yes");
    }

    /** One of the choices of its key, or free text. */
    record Said(String text) implements Value {}

    /** Whoever looks. */
    record Me() implements Value {}

    /** Numbers between two, or on one side of one. */
    record Numbers(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded) implements Value {}

    /** Days from the first on, and before the other. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate before) implements Value {}
}
