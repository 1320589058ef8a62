package ieum.organizations;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganizationRepository extends Repository<Organization, OrganizationId> {
    Organization save(Organization organization);

    List<Organization> saveAll(Iterable<Organization> organizations);

    Optional<Organization> findById(OrganizationId id);

    List<Organization> findAllById(Iterable<OrganizationId> ids);
}
