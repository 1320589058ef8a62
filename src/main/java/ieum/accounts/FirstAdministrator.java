package ieum.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On a new portal nobody could invite anybody: the address given as {@code ieum.administrator} may begin. */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Administrators administrators;
    private final String email;

    FirstAdministrator(
            Accounts accounts, Administrators administrators, @Value("${ieum.administrator:}") String email) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.email = email;
    }

    /** The password is shown once, in the log of the machine's owner, and is to be changed at once. */
    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        if (email.isBlank() || accounts.isRegistered(email)) return;
        var random = new byte[18];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().encodeToString(random);
        administrators.appoint(accounts.register(email, email, password));
        log.warn("The administrator {} may sign in with the password {} and should change it at once", email, password);
    }
}
