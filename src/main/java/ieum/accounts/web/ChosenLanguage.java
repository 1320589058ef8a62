package ieum.accounts.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.shared.web.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A language chosen while signed in is that of the account: on the next device too. */
@Component
class ChosenLanguage {
    private final Accounts accounts;

    ChosenLanguage(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(LanguageChosen chosen) {
        accounts.choose(AccountId.of(chosen.principal()), chosen.language());
    }
}
