package ieum.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Stands where a person has chosen no password yet: the hash of random bytes that were thrown away, so that nothing
 * matches it, and a try takes as long as any other. One for all of them, for hashing is slow on purpose.
 */
@Component
class NoPassword {
    private final PasswordEncoder passwords;
    private @Nullable String hash;

    NoPassword(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    synchronized String hash() {
        if (hash == null) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            hash = passwords.encode(Base64.getEncoder().encodeToString(random));
        }
        return hash;
    }
}
