package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.accounts.PasswordResets;
import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import org.springframework.stereotype.Component;

/** Links by which an address is proven. They are made when a mail is sent, and neither in events nor in the outbox. */
@Component
class ProvingLinks {
    /** What such a mail has for a link until then. */
    static final String LATER = "";

    private final Invitations invitations;
    private final PasswordResets resets;

    ProvingLinks(Invitations invitations, PasswordResets resets) {
        this.invitations = invitations;
        this.resets = resets;
    }

    String path(Letter letter) {
        if (!letter.proves()) return letter.link();
        return switch (About.valueOf(letter.about())) {
            case MEMBER_INVITED -> invitations.path(new InvitationId(letter.thing()));
            case PASSWORD_RESET_ASKED -> resets.path(new AccountId(letter.thing()), letter.moment());
            default -> throw new IllegalStateException("Nothing makes a link for " + letter.about());
        };
    }
}
