package ieum.accounts.web;

import ieum.accounts.AccountView;
import ieum.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record AccountForm(
        @NotBlank @Size(max = 120) String name, @NotNull Language language) {
    static AccountForm of(AccountView account) {
        return new AccountForm(account.name(), account.language() == null ? Language.EN : account.language());
    }
}
