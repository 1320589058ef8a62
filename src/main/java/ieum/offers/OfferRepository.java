package ieum.offers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfferRepository extends Repository<Offer, OfferId> {
    Offer save(Offer offer);

    Optional<Offer> findById(OfferId id);

    List<Offer> findAllById(Iterable<OfferId> ids);
}
