package ieum.shared.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as people of five countries type it: grouped by commas, points, spaces or apostrophes, or not at all. */
public class Amount {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([,.\\s'’\\u00a0\\u202f]\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,13}([.,]\\d{1,2})?");

    private Amount() {}

    /** None where it is no amount, or one larger than any budget. */
    public static Optional<BigDecimal> of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (GROUPED.matcher(text).matches()) text = text.replaceAll("\\D", "");
        if (!PLAIN.matcher(text).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(text.replace(',', '.')));
    }
}
