package ieum.organizations;

import org.springframework.stereotype.Component;

/** Who may do what with certificates. The door asks, and so do the templates, as {@code @credentialPolicy}. */
@Component
class CredentialPolicy {
    public boolean mayClaim(OrganizationId organization, Viewer viewer) {
        return viewer.writesFor(organization);
    }

    /** Badges are for everyone; claims and their evidence for the organisation itself and for staff. */
    public boolean maySee(OrganizationId organization, Viewer viewer) {
        return viewer.belongsTo(organization) || viewer.brokers();
    }

    public boolean maySeeAll(Viewer viewer) {
        return viewer.brokers();
    }

    public boolean mayRevise(CredentialView credential, Viewer viewer) {
        return mayClaim(credential.organization(), viewer)
                && (credential.status() == CredentialStatus.CLAIMED || credential.status() == CredentialStatus.REFUSED);
    }

    public boolean mayWithdraw(CredentialView credential, Viewer viewer) {
        return mayClaim(credential.organization(), viewer) && credential.status() != CredentialStatus.WITHDRAWN;
    }

    /** Nobody confirms what their own organisation claims. */
    public boolean mayAnswer(OrganizationId organization, Viewer viewer) {
        return viewer.brokers() && !viewer.belongsTo(organization);
    }

    public boolean mayConfirm(CredentialView credential, Viewer viewer) {
        return credential.status() == CredentialStatus.CLAIMED && mayAnswer(credential.organization(), viewer);
    }

    public boolean mayRefuse(CredentialView credential, Viewer viewer) {
        return (credential.status() == CredentialStatus.CLAIMED || credential.status() == CredentialStatus.CONFIRMED)
                && mayAnswer(credential.organization(), viewer);
    }
}
