package ieum.delegations;

import ieum.offers.OfferId;
import ieum.offers.Validity;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with delegations: lead one, come along, and see who brings what. */
@Service
@Transactional
public class Delegations {
    private final DelegationRepository repository;
    private final DelegationPolicy policy;
    private final DelegationList list;
    private final DelegationViews views;
    private final Products products;
    private final Directory directory;
    private final Clock clock;

    Delegations(
            DelegationRepository repository,
            DelegationPolicy policy,
            DelegationList list,
            DelegationViews views,
            Products products,
            Directory directory,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.views = views;
        this.products = products;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<DelegationRow> list(DelegationFilter filter, Viewer viewer, int page) {
        return list.page(filter, clock.instant(), today(), viewer, page);
    }

    @Transactional(readOnly = true)
    public DelegationView get(DelegationId id, Viewer viewer) {
        return views.of(visible(id, viewer), today(), viewer);
    }

    /** Whether the viewer leads it. */
    public boolean leads(DelegationView delegation, Viewer viewer) {
        return policy.mayRevise(delegation, viewer);
    }

    /** For modules that tell the people concerned. */
    @Transactional(readOnly = true)
    public DelegationFacts facts(DelegationId id) {
        var delegation = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return new DelegationFacts(
                id,
                delegation.text().title(),
                delegation.leader(),
                delegation.status(),
                delegation.reason(),
                those(FirmStatus.INVITED, delegation),
                those(FirmStatus.COMING, delegation));
    }

    /** Asked before the form is shown, so that nobody fills it in for nothing. */
    public void checkMayDraft(Viewer viewer) {
        if (!policy.mayDraft(viewer)) throw new Refused("draft a delegation");
    }

    /** The viewer's organisation leads it. */
    public DelegationId draft(DelegationText text, Viewer viewer) {
        checkMayDraft(viewer);
        var leader = viewer.organization().orElseThrow();
        return repository
                .save(new Delegation(text, leader, viewer.account(), clock.instant()))
                .id();
    }

    /** Like {@link #get}, for someone who is about to change it. */
    @Transactional(readOnly = true)
    public DelegationView getToRevise(DelegationId id, Viewer viewer) {
        return views.of(led(visible(id, viewer), viewer), today(), viewer);
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(DelegationId id, DelegationText text, long version, Viewer viewer) {
        lead(id, viewer, delegation -> {
            if (delegation.version() != version)
                throw new ObjectOptimisticLockingFailureException(Delegation.class, id);
            delegation.revise(text, viewer.account(), clock.instant());
        });
    }

    /** @throws Clash where nobody comes along yet */
    public void publish(DelegationId id, Viewer viewer) {
        lead(id, viewer, delegation -> delegation.publish(today(), viewer.account(), clock.instant()));
    }

    /** What was published stays visible, with the reason. */
    public void cancel(DelegationId id, Text reason, Viewer viewer) {
        lead(id, viewer, delegation -> delegation.cancel(reason, viewer.account(), clock.instant()));
    }

    /** @param name what the firm is called, in whatever language; only firms that everyone may read about */
    public void invite(DelegationId id, String name, Viewer viewer) {
        lead(id, viewer, delegation -> {
            var firm = directory.called(name).orElseThrow(() -> new Clash("delegation.firm.unknown"));
            if (firm.equals(delegation.leader())) throw new Clash("delegation.firm.leads");
            delegation.invite(firm, today(), viewer.account(), clock.instant());
        });
    }

    public void remove(DelegationId id, OrganizationId firm, Viewer viewer) {
        lead(id, viewer, delegation -> delegation.remove(firm, viewer.account(), clock.instant()));
    }

    /** What the viewer's organisation may bring. */
    @Transactional(readOnly = true)
    public List<ProductView> products(Viewer viewer) {
        return viewer.organization().map(products::of).orElse(List.of());
    }

    /** It comes along with these of its offers; where it does already, with these instead. */
    public void accept(DelegationId id, List<OfferId> chosen, Viewer viewer) {
        comeAlong(id, viewer, (delegation, firm) -> {
            var may = products.of(firm).stream().map(ProductView::id).toList();
            var brought = List.copyOf(new LinkedHashSet<>(chosen));
            for (var one : brought) if (!may.contains(one)) throw new Clash("delegation.product.gone");
            delegation.accept(firm, brought, today(), viewer.account(), clock.instant());
        });
    }

    /** It does not come along, or not any more. */
    public void decline(DelegationId id, Viewer viewer) {
        comeAlong(id, viewer, (delegation, firm) -> delegation.decline(firm, viewer.account(), clock.instant()));
    }

    private interface Answer {
        void of(Delegation delegation, OrganizationId firm);
    }

    private void comeAlong(DelegationId id, Viewer viewer, Answer answer) {
        var delegation = toChange(id, viewer);
        var firm = viewer.organization()
                .filter(own -> delegation.find(own).isPresent() && viewer.writesFor(own))
                .orElseThrow(() -> new Refused("answer for a firm of delegation " + id));
        answer.of(delegation, firm);
        repository.save(delegation);
    }

    private void lead(DelegationId id, Viewer viewer, Consumer<Delegation> change) {
        var delegation = led(toChange(id, viewer), viewer);
        change.accept(delegation);
        repository.save(delegation);
    }

    private Delegation led(Delegation delegation, Viewer viewer) {
        if (!policy.leads(delegation.leader(), viewer)) throw new Refused("lead delegation " + delegation.id());
        return delegation;
    }

    private Delegation visible(DelegationId id, Viewer viewer) {
        return visible(repository.findById(id).orElseThrow(() -> new NotFound(id)), viewer);
    }

    private Delegation toChange(DelegationId id, Viewer viewer) {
        return visible(repository.findToChangeById(id).orElseThrow(() -> new NotFound(id)), viewer);
    }

    private Delegation visible(Delegation delegation, Viewer viewer) {
        if (!policy.maySee(delegation, viewer)) throw NotFound.hidden(delegation.id());
        return delegation;
    }

    private static List<OrganizationId> those(FirmStatus status, Delegation delegation) {
        return delegation.firms().stream()
                .filter(firm -> firm.status() == status)
                .map(Firm::organization)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Validity.ZONE);
    }
}
