package ieum.notifications;

import ieum.accounts.PasswordChanged;
import ieum.accounts.PasswordResetAsked;
import ieum.shared.web.Moments;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their accounts. */
@Component
class AccountNews {
    private final Post post;

    AccountNews(Post post) {
        this.post = post;
    }

    /** Whoever did not do it themselves gets the account back by way of the mailbox. */
    @ApplicationModuleListener
    void on(PasswordChanged changed) {
        post.tell(
                List.of(changed.id()),
                About.PASSWORD_CHANGED,
                changed,
                "/password-reset",
                changed.at().atZone(Moments.UTC));
    }

    @ApplicationModuleListener
    void on(PasswordResetAsked asked) {
        post.tell(
                List.of(asked.id()),
                About.PASSWORD_RESET_ASKED,
                asked,
                ProvingLinks.LATER,
                asked.until().atZone(Moments.UTC));
    }
}
