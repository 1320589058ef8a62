package ieum.accounts.web;

import ieum.accounts.AccountView;
import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AccountForm(
        @NotBlank @Size(max = 120) String name, @Nullable Language language) {
    static AccountForm of(AccountView account) {
        return new AccountForm(account.name(), account.language());
    }
}
