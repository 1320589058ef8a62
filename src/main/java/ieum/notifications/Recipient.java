package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.shared.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom something is told. Someone who has no account yet is an address only. */
record Recipient(@Nullable AccountId account, String name, String address, Language language) {
    /** In the language they chose; else in that of their organisation. */
    static Recipient of(AccountView account, Map<AccountId, Language> ofOrganizations) {
        return new Recipient(account.id(), account.name(), account.email(), language(account, ofOrganizations));
    }

    static Language language(AccountView account, Map<AccountId, Language> ofOrganizations) {
        var chosen = account.language();
        return chosen == null ? ofOrganizations.getOrDefault(account.id(), Language.EN) : chosen;
    }
}
