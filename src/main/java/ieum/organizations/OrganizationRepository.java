package ieum.organizations;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganizationRepository extends Repository<Organization, OrganizationId> {
    Organization save(Organization organization);

    Optional<Organization> findById(OrganizationId id);
}
