package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.shared.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom something is told. Someone who has no account yet is an address only. */
record Recipient(@Nullable AccountId account, String name, String address, Language language) {
    static Recipient of(AccountView account) {
        return new Recipient(account.id(), account.name(), account.email(), language(account));
    }

    static Language language(AccountView account) {
        return Objects.requireNonNullElse(account.language(), Language.EN);
    }
}
