package ieum.accounts;

import ieum.shared.Language;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with accounts. */
@Service
@Transactional
public class Accounts {
    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final NoPassword noPassword;
    private final SignedInDevices devices;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            PasswordEncoder passwords,
            PasswordRules rules,
            NoPassword noPassword,
            SignedInDevices devices,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.rules = rules;
        this.noPassword = noPassword;
        this.devices = devices;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws PasswordRefused when the password is none of the kind that protects */
    public AccountId register(String name, String email, String password) {
        rules.check(password, email, name);
        return registered(name, email, passwords.encode(password));
    }

    /** @throws PasswordRefused when {@link #register} would refuse this one */
    public void checkPassword(String password, String email, String name) {
        rules.check(password, email, name);
    }

    /** For people whom others enter, and who come in only once they have proved the address and set a password. */
    public AccountId registerWithoutPassword(String name, String email) {
        return registered(name, email, noPassword.hash());
    }

    @Transactional(readOnly = true)
    public boolean isRegistered(String email) {
        return find(email).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> find(String email) {
        return repository.findByEmail(Account.normalized(email)).map(Account::id);
    }

    /** Those whose name or address has this in it, whatever the case; the first two hundred. */
    @Transactional(readOnly = true)
    public List<AccountId> search(String part) {
        return repository.search(part.strip().toLowerCase(Locale.ROOT)).stream()
                .map(AccountId::new)
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountView get(AccountId id) {
        return account(id).view();
    }

    /** What each request asks; empty where the account is gone. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedIn(AccountId id) {
        return jdbc.sql("""
                        select a.name, ad.account_id is not null as administrator
                        from account a left join administrator ad on ad.account_id = a.id where a.id = ?""")
                .param(id.value())
                .query((row, number) -> new SignedIn(row.getString("name"), row.getBoolean("administrator")))
                .optional();
    }

    /** Those of them that exist, in one query. */
    @Transactional(readOnly = true)
    public Map<AccountId, AccountView> all(Collection<AccountId> ids) {
        if (ids.isEmpty()) return Map.of();
        return repository.findByIdIn(ids).stream()
                .map(Account::view)
                .collect(Collectors.toMap(AccountView::id, Function.identity()));
    }

    public void rename(AccountId id, String name) {
        var account = account(id);
        account.rename(name);
        repository.save(account);
    }

    /** @param language none where pages follow the browser, and mails the organisation */
    public void choose(AccountId id, @Nullable Language language) {
        var account = account(id);
        account.choose(language);
        repository.save(account);
    }

    /**
     * Signs out every other device: whoever knew the old password is gone.
     *
     * @throws PasswordRefused when the current one is wrong, or the new one does not protect
     */
    public void changePassword(AccountId id, String current, String next, String session) {
        var account = account(id);
        if (!passwords.matches(current, account.passwordHash())) throw new PasswordRefused(PasswordRefused.Why.WRONG);
        set(account, next);
        devices.endOthers(id, session);
    }

    /** For someone who proved in another way that the address is theirs. */
    public void resetPassword(AccountId id, String next) {
        set(account(id), next);
        devices.endOthers(id, "");
    }

    private AccountId registered(String name, String email, String passwordHash) {
        var id = repository
                .save(new Account(name, email, passwordHash, clock.instant()))
                .id();
        publisher.publishEvent(new AccountRegistered(id, clock.instant()));
        return id;
    }

    private void set(Account account, String password) {
        var view = account.view();
        rules.check(password, view.email(), view.name());
        account.changePassword(passwords.encode(password));
        repository.save(account);
        publisher.publishEvent(new PasswordChanged(account.id(), clock.instant()));
    }

    private Account account(AccountId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
