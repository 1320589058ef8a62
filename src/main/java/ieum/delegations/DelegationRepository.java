package ieum.delegations;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DelegationRepository extends Repository<Delegation, DelegationId> {
    Delegation save(Delegation delegation);

    Optional<Delegation> findById(DelegationId id);

    /** Several firms answer at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Delegation> findToChangeById(DelegationId id);
}
