package ieum.reviews;

import ieum.proposals.ProposalAccepted;
import ieum.proposals.ProposalDeclined;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalPromoted;
import ieum.proposals.ProposalRevised;
import ieum.proposals.ProposalWaitlisted;
import ieum.proposals.ProposalWithdrawn;
import ieum.shared.postgres.RowSecurity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever is proposed goes in the moment in which the proposal is withdrawn, decided otherwise, or becomes another. */
@Component
class Superseded {
    private final ProposedRows rows;
    private final RowSecurity security;

    Superseded(ProposedRows rows, RowSecurity security) {
        this.rows = rows;
        this.security = security;
    }

    @EventListener
    void on(ProposalWithdrawn withdrawn) {
        remove(withdrawn.id());
    }

    @EventListener
    void on(ProposalAccepted accepted) {
        remove(accepted.id());
    }

    @EventListener
    void on(ProposalDeclined declined) {
        remove(declined.id());
    }

    @EventListener
    void on(ProposalWaitlisted waitlisted) {
        remove(waitlisted.id());
    }

    @EventListener
    void on(ProposalPromoted promoted) {
        remove(promoted.id());
    }

    @EventListener
    void on(ProposalRevised revised) {
        remove(revised.id());
    }

    /** The applicant does not see what goes. */
    private void remove(ProposalId id) {
        security.asPortal(() -> rows.remove(id));
    }
}
