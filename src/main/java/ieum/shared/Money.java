package ieum.shared;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount in a currency, named as ISO 4217 does. */
@Embeddable
public record Money(BigDecimal amount, String currency) {
    public Money {
        if (amount.signum() < 0) throw new IllegalArgumentException("An amount is not negative");
    }
}
