package ieum.delegations;

import ieum.offers.OfferId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What of a delegation a viewer is shown. */
@Component
class DelegationViews {
    private final DelegationPolicy policy;
    private final Organizations organizations;
    private final Products products;

    DelegationViews(DelegationPolicy policy, Organizations organizations, Products products) {
        this.policy = policy;
        this.organizations = organizations;
        this.products = products;
    }

    DelegationView of(Delegation delegation, LocalDate today, Viewer viewer) {
        var all = policy.maySeeAllFirms(delegation.leader(), viewer);
        var seen = delegation.firms().stream()
                .filter(firm -> all || firm.status() == FirmStatus.COMING || viewer.belongsTo(firm.organization()))
                .toList();
        var names = organizations.names(
                Stream.concat(Stream.of(delegation.leader()), seen.stream().map(Firm::organization))
                        .toList());
        var shown = products.shown(
                seen.stream().flatMap(firm -> firm.products().stream()).toList());
        var views = seen.stream().map(firm -> view(firm, names, shown)).toList();
        return new DelegationView(
                delegation.id(),
                delegation.text(),
                delegation.leader(),
                names.getOrDefault(delegation.leader(), ""),
                delegation.status(),
                delegation.text().endsOn().isBefore(today),
                delegation.reason(),
                views.stream()
                        .filter(firm -> all || firm.status() == FirmStatus.COMING)
                        .toList(),
                views.stream()
                        .filter(firm -> viewer.belongsTo(firm.organization()))
                        .findFirst()
                        .orElse(null),
                delegation.version());
    }

    private static FirmView view(Firm firm, Map<OrganizationId, String> names, Map<OfferId, ProductView> shown) {
        List<ProductView> brought = firm.products().stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .toList();
        return new FirmView(firm.organization(), names.getOrDefault(firm.organization(), ""), firm.status(), brought);
    }
}
