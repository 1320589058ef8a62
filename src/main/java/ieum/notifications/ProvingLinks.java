package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.accounts.PasswordResets;
import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import ieum.reviews.ExpertId;
import ieum.reviews.Experts;
import org.springframework.stereotype.Component;

/** Links by which an address is proven. They are made when a mail is sent, and neither in events nor in the outbox. */
@Component
class ProvingLinks {
    /** What such a mail has for a link until then. */
    static final String LATER = "";

    private final Invitations invitations;
    private final PasswordResets resets;
    private final Experts experts;

    ProvingLinks(Invitations invitations, PasswordResets resets, Experts experts) {
        this.invitations = invitations;
        this.resets = resets;
        this.experts = experts;
    }

    String path(Letter letter) {
        if (!letter.proves()) return letter.link();
        return switch (About.valueOf(letter.about())) {
            case MEMBER_INVITED -> invitations.path(new InvitationId(letter.thing()));
            case EXPERT_INVITED -> experts.path(new ExpertId(letter.thing()));
            case PASSWORD_RESET_ASKED -> resets.path(new AccountId(letter.thing()), letter.moment());
            default -> throw new IllegalStateException("Nothing makes a link for " + letter.about());
        };
    }
}
