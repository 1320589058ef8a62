package ieum.currencies;

import java.math.BigDecimal;
import java.math.MathContext;

/** A rate that somebody wrote down. */
public record RateView(ExchangeRateId id, RateText text) {
    private static final MathContext EXACT = MathContext.DECIMAL64;

    /** An amount of the one currency in the other, in whichever direction. */
    public BigDecimal convert(BigDecimal amount, String from) {
        return text.from().equals(from) ? amount.multiply(text.rate()) : amount.divide(text.rate(), EXACT);
    }
}
