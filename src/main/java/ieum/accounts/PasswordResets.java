package ieum.accounts;

import ieum.shared.Clash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A forgotten password is replaced by way of the mailbox. The link is signed over the password it replaces, so it is
 * good once; and over the moment it ends.
 */
@Service
@Transactional
public class PasswordResets {
    static final Duration GOOD_FOR = Duration.ofHours(1);

    /** So many mails an hour, and nobody's mailbox is flooded. */
    static final int OF_ONE_ADDRESS = 3;
    /** A whole office may sit behind one of these. */
    static final int FROM_ONE_PLACE = 30;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String PURPOSE = "password-reset";

    private final AccountRepository repository;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Links links;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PasswordResets(
            AccountRepository repository,
            Accounts accounts,
            SignIns signIns,
            Links links,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Who asks learns nothing: neither whether the address has an account, nor whether they asked too often. */
    public void ask(String email, String from) {
        var address = Account.normalized(email);
        if (isTooOften(address, from)) return;
        noteDown(address, from);
        accounts.find(address)
                .ifPresent(account -> publisher.publishEvent(new PasswordResetAsked(account, clock.instant())));
    }

    /** For the mail. */
    @Transactional
    public String path(AccountId id, Instant askedAt) {
        var until = askedAt.plus(GOOD_FOR).getEpochSecond();
        return "/password-reset/" + id + "/" + until + "/" + links.token(PURPOSE, signed(account(id), until));
    }

    /** Whose password whoever holds the link may choose. */
    public AccountView get(AccountId id, long until, String token) {
        return genuine(id, until, token).view();
    }

    /** @throws PasswordRefused when the new one does not protect */
    public void reset(AccountId id, long until, String token, String next) {
        var account = genuine(id, until, token);
        accounts.resetPassword(id, next);
        signIns.succeeded(account.view().email());
    }

    /** A link that is forged, used or too old looks the same from outside. */
    private Account genuine(AccountId id, long until, String token) {
        var account = account(id);
        if (clock.instant().getEpochSecond() >= until || !links.isGenuine(token, PURPOSE, signed(account, until)))
            throw new Clash("passwordReset.over");
        return account;
    }

    private Account account(AccountId id) {
        return repository.findById(id).orElseThrow(() -> new Clash("passwordReset.over"));
    }

    private static String signed(Account account, long until) {
        return account.id() + " " + until + " " + account.passwordHash();
    }

    private boolean isTooOften(String address, String from) {
        var since = clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select (select count(*) from password_reset_asked where email = ? and at > ?) >= ?
                            or (select count(*) from password_reset_asked where origin = ? and at > ?) >= ?""")
                .params(address, since, OF_ONE_ADDRESS, from, since, FROM_ONE_PLACE)
                .query(Boolean.class)
                .single();
    }

    private void noteDown(String address, String from) {
        var now = clock.instant();
        jdbc.sql("delete from password_reset_asked where at < ?")
                .param(now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into password_reset_asked (email, origin, at) values (?, ?, ?)")
                .params(address, from, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
