package ieum.currencies;

import java.util.UUID;

/** Names one exchange rate. */
public record ExchangeRateId(UUID value) {
    public static ExchangeRateId of(String value) {
        return new ExchangeRateId(UUID.fromString(value));
    }

    static ExchangeRateId next() {
        return new ExchangeRateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
