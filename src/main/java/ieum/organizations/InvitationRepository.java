package ieum.organizations;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, InvitationId> {
    Invitation save(Invitation invitation);

    Optional<Invitation> findById(InvitationId id);

    List<Invitation> findByOrganizationAndClosedAtIsNullOrderByInvitedAtDesc(OrganizationId organization);
}
