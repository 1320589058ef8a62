package ieum.organizations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CredentialRepository extends Repository<Credential, CredentialId> {
    Credential save(Credential credential);

    Optional<Credential> findById(CredentialId id);

    boolean existsById(CredentialId id);

    /** Whoever answers or changes a claim holds it alone until done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Credential c where c.id = :id")
    Optional<Credential> findAlone(CredentialId id);

    @Query("from Credential c where c.organization in :organizations order by c.claimedAt desc, c.id")
    List<Credential> findOf(Collection<OrganizationId> organizations);
}
