package ieum.organizations;

import ieum.organizations.Viewer.Member;
import org.springframework.stereotype.Component;

/** Who may do what with organisations. The doors ask, and so do the templates, as {@code @organizationPolicy}. */
@Component
class OrganizationPolicy {
    /** A name in the directory is public once verified; before, it is for staff and for its own members. People never are. */
    public boolean maySee(OrganizationView organization, Viewer viewer) {
        var listed = organization.verifiedAt() != null && organization.text().kind() != OrganizationKind.PERSON;
        return listed || viewer.staff() || viewer.belongsTo(organization.id());
    }

    public boolean mayRevise(OrganizationId organization, Viewer viewer) {
        return viewer.writesFor(organization) || viewer.administrator();
    }

    public boolean mayManageMembers(OrganizationId organization, Viewer viewer) {
        return viewer.administrator()
                || (viewer instanceof Member member
                        && member.belongsTo(organization)
                        && member.kind() != OrganizationKind.PERSON
                        && member.role() == MemberRole.OWNER);
    }

    public boolean maySeeMembers(OrganizationId organization, Viewer viewer) {
        return viewer.belongsTo(organization) || viewer.staff();
    }

    /** Its number in the register, what was checked, and what could not be confirmed. */
    public boolean maySeeRecord(OrganizationId organization, Viewer viewer) {
        return viewer.belongsTo(organization) || viewer.staff();
    }

    /** Staff confirm companies; who confirms staff is the portal itself. Nobody confirms their own organisation. */
    public boolean mayVerify(OrganizationView organization, Viewer viewer) {
        return mayVerify(organization.text().kind(), viewer);
    }

    boolean mayVerify(OrganizationKind kind, Viewer viewer) {
        return viewer.administrator() || (viewer.brokers() && !kind.brokers());
    }
}
