package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.accounts.AccountView;
import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Statements and measures with the present names of their organisations; two queries however many. */
@Component
class RoundtableNames {
    private final Organizations organizations;
    private final Accounts accounts;

    RoundtableNames(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    List<StatementView> statements(Collection<Statement> statements) {
        var names = names(statements.stream().map(Statement::organization));
        var people = accounts.all(
                statements.stream().map(Statement::typedBy).distinct().toList());
        return statements.stream()
                .map(statement -> statement.view(
                        Optional.ofNullable(statement.organization())
                                .map(names::get)
                                .orElse(statement.organizationName()),
                        name(people, statement.typedBy())))
                .toList();
    }

    List<MeasureView> measures(Collection<Measure> measures) {
        var names = names(measures.stream().map(Measure::owner));
        return measures.stream()
                .map(measure -> measure.view(
                        Optional.ofNullable(measure.owner()).map(names::get).orElse(measure.ownerName())))
                .toList();
    }

    private Map<OrganizationId, String> names(Stream<OrganizationId> ids) {
        return organizations.names(ids.filter(Objects::nonNull).distinct().toList());
    }

    private static String name(Map<AccountId, AccountView> people, AccountId id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
