package ieum.forms;

import ieum.organizations.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FormRepository extends Repository<Form, FormId> {
    Form save(Form form);

    Optional<Form> findById(FormId id);

    List<Form> findByOwner(OrganizationId owner);

    @Query("from Form f")
    List<Form> findEvery();
}
