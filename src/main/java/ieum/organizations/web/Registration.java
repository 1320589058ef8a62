package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Account and organisation come into being together, or not at all. Mails come in the language of this page. */
@Component
class Registration {
    private final Accounts accounts;
    private final Organizations organizations;

    Registration(Accounts accounts, Organizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @Transactional
    public OrganizationId register(
            OrganizationText text, String person, String email, String password, Language language) {
        var founder = accounts.register(person, email, password);
        accounts.choose(founder, language);
        return organizations.register(text, founder);
    }

    /** The same for somebody without an organisation. */
    @Transactional
    public OrganizationId enter(String country, String person, String email, String password, Language language) {
        var account = accounts.register(person, email, password);
        accounts.choose(account, language);
        return organizations.enterAsPerson(account, country);
    }
}
