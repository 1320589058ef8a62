package ieum.delegations.web;

import ieum.delegations.FirmView;
import ieum.delegations.ProductView;
import ieum.offers.OfferId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of its offers a firm brings. */
record ProductsForm(@Nullable List<OfferId> products) {
    static ProductsForm of(FirmView firm) {
        return new ProductsForm(firm.products().stream().map(ProductView::id).toList());
    }

    List<OfferId> chosen() {
        return products == null ? List.of() : products;
    }
}
