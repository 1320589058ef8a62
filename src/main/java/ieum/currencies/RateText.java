package ieum.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency was worth in another.
 *
 * @param source who says so, as a bank or a law is named
 */
public record RateText(String from, String to, BigDecimal rate, LocalDate day, String source) {}
