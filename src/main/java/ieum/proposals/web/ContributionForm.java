package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.proposals.Contribution;
import ieum.shared.Language;
import ieum.shared.Money;
import ieum.shared.Text;
import ieum.shared.web.Amount;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record ContributionForm(
        @Nullable Integer part,
        @Size(max = 4000) @Nullable String text,
        @Size(max = 30) @Nullable String budget,
        @Size(max = 3) @Nullable String currency) {
    static ContributionForm of(Contribution said) {
        var budget = said.budget();
        return new ContributionForm(
                said.part(),
                said.text() == null ? "" : said.text().original(),
                budget == null ? "" : budget.amount().stripTrailingZeros().toPlainString(),
                budget == null ? "" : budget.currency());
    }

    void check(Errors errors) {
        if (blank(budget)) return;
        if (Amount.of(budget).isEmpty()) errors.rejectValue("budget", "challenge.budget.wrong");
        if (blank(currency)) errors.rejectValue("currency", "challenge.needsCurrency");
    }

    Contribution toContribution(LanguageDetection detection, Language reader) {
        return new Contribution(
                part,
                text == null || text.isBlank() ? null : new Text(text.strip(), detection.detect(text, reader)),
                currency == null
                        ? null
                        : Amount.of(budget)
                                .map(amount -> new Money(amount, currency))
                                .orElse(null));
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
