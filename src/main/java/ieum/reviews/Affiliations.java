package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.Organizations;
import ieum.programs.CallId;
import ieum.shared.postgres.RowSecurity;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where experts of a call work, by name; for whoever may know that they review or have reviewed. */
@Component
class Affiliations {
    private final ExpertRows rows;
    private final Organizations organizations;
    private final RowSecurity security;

    Affiliations(ExpertRows rows, Organizations organizations, RowSecurity security) {
        this.rows = rows;
        this.organizations = organizations;
        this.security = security;
    }

    Map<AccountId, String> of(CallId call) {
        var experts = security.asPortal(() -> rows.ever(call));
        var names = organizations.names(experts.values().stream()
                .map(one -> one.text().organization())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return experts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> {
            var organization = one.getValue().text().organization();
            return organization == null ? one.getValue().affiliation() : names.getOrDefault(organization, "");
        }));
    }
}
