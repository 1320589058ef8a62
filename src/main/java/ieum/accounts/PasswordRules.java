package ieum.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What ASVS 5.0 asks of passwords (V6.2): 8 to 128 characters of any kind, no rules about their mixture, and none of
 * those that everybody guesses first; what is known of the person counts among these.
 */
@Component
@Lazy
class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Zxcvbn guesses = new Zxcvbn();

    void check(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) throw new PasswordRefused(PasswordRefused.Why.SHORT);
        if (length > LONGEST) throw new PasswordRefused(PasswordRefused.Why.LONG);
        if (guesses.measure(password, List.of("ieum", email, name)).getScore() < 2)
            throw new PasswordRefused(PasswordRefused.Why.GUESSED);
    }
}
