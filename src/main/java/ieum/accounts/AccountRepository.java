package ieum.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {
    Account save(Account account);

    Optional<Account> findByEmail(String email);

    Optional<Account> findById(AccountId id);

    @Query(nativeQuery = true, value = """
                    select a.id from account a
                    where position(:part in lower(a.name)) > 0 or position(:part in a.email) > 0
                    order by a.email limit 200""")
    List<UUID> search(String part);

    List<Account> findByIdIn(Collection<AccountId> ids);
}
