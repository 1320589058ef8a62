package ieum.shared;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * What is saved is in the database at once: SQL of the same transaction sees it, and what the database refuses is
 * refused there and then.
 */
public class SavedAtOnce<T, I> extends SimpleJpaRepository<T, I> {
    private final EntityManager entities;

    public SavedAtOnce(JpaEntityInformation<T, ?> entity, EntityManager entities) {
        super(entity, entities);
        this.entities = entities;
    }

    @Override
    public <S extends T> S save(S entity) {
        var saved = super.save(entity);
        entities.flush();
        return saved;
    }

    /** Many go together, in as few round trips as they fit. */
    @Override
    public <S extends T> List<S> saveAll(Iterable<S> many) {
        var saved = new ArrayList<S>();
        for (var entity : many) saved.add(super.save(entity));
        entities.flush();
        return saved;
    }
}
