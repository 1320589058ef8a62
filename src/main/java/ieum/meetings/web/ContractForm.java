package ieum.meetings.web;

import ieum.meetings.ContractText;
import ieum.shared.Money;
import ieum.shared.Text;
import ieum.shared.web.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record ContractForm(
        @NotBlank @Size(max = 300) @Nullable String subject,
        @NotNull @Nullable LocalDate signedOn,
        @NotBlank @Size(max = 30) @Nullable String amount,
        @NotNull @Size(min = 3, max = 3) @Nullable String currency) {
    static ContractForm empty() {
        return new ContractForm("", null, "", "");
    }

    void check(BindingResult errors) {
        if (amount != null
                && !amount.isBlank()
                && Amount.of(amount).filter(some -> some.signum() > 0).isEmpty())
            errors.rejectValue("amount", "contract.amount.wrong");
    }

    ContractText toText(Text words) {
        return new ContractText(
                words,
                Objects.requireNonNull(signedOn),
                new Money(Amount.of(amount).orElseThrow(), Objects.requireNonNull(currency)));
    }
}
