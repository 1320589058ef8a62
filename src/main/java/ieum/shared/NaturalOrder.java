package ieum.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Objects;

/** Names as people look for them: letters of all languages in their usual order, and 9 before 10. */
public final class NaturalOrder {
    private static final RuleBasedCollator COLLATOR = collator();

    private NaturalOrder() {}

    public static Comparator<String> names() {
        return COLLATOR::compare;
    }

    /** Frozen, so that many threads may use it. */
    private static RuleBasedCollator collator() {
        var collator = (RuleBasedCollator) Objects.requireNonNull(Collator.getInstance(ULocale.ROOT));
        collator.setNumericCollation(true);
        return (RuleBasedCollator) collator.freeze();
    }
}
