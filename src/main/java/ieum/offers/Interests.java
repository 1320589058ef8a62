package ieum.offers;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation says that it is interested in an offer, and what becomes of it. */
@Service
@Transactional
public class Interests {
    private final InterestRepository repository;
    private final InterestPolicy policy;
    private final InterestList list;
    private final OfferPolicy offerPolicy;
    private final Offers offers;
    private final Programs programs;
    private final Organizations organizations;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Interests(
            InterestRepository repository,
            InterestPolicy policy,
            InterestList list,
            OfferPolicy offerPolicy,
            Offers offers,
            Programs programs,
            Organizations organizations,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.offerPolicy = offerPolicy;
        this.offers = offers;
        this.programs = programs;
        this.organizations = organizations;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the viewer has to do with, of one offer or of all. */
    @Transactional(readOnly = true)
    public Rows<InterestRow> list(@Nullable OfferId offer, @Nullable InterestStatus status, Viewer viewer, int page) {
        return list.page(offer, status, viewer, page);
    }

    @Transactional(readOnly = true)
    public InterestView get(InterestId id, Viewer viewer) {
        return view(repository.findById(id).orElseThrow(() -> new NotFound(id)), viewer);
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public InterestFacts facts(InterestId id) {
        var interest = repository.findById(id).orElseThrow(() -> new NotFound(id));
        var offer = offers.facts(interest.offer());
        var open = interest.status() != InterestStatus.ACCEPTED;
        return new InterestFacts(
                id,
                interest.offer(),
                offer.text().title(),
                interest.owner(),
                interest.interested(),
                interest.track().centre(),
                interest.track().program(),
                open && offer.text().anonymous(),
                open && interest.anonymous(),
                interest.why(),
                interest.status(),
                interest.dueAt(),
                offers.zone(interest.track()),
                remark(interest, InterestStatus.PASSED_ON),
                remark(interest, InterestStatus.DECLINED));
    }

    /** The offer, for somebody who may say so; asked before the form is shown. */
    @Transactional(readOnly = true)
    public OfferView candidate(OfferId id, Viewer viewer) {
        var offer = offers.get(id, viewer);
        if (!offerPolicy.mayExpressInterest(offer, viewer)) {
            if (offer.mine()) throw new Clash("interest.ownOffer");
            throw new Refused("express interest in offer " + id);
        }
        if (!viewer.verified()) throw new Clash("interest.needsVerification");
        return offer;
    }

    /**
     * @param anonymous whether the offering side learns who it is only when it has said yes
     * @throws Clash where one of this organisation is open already
     */
    public InterestId express(OfferId id, Text why, boolean anonymous, Viewer viewer) {
        candidate(id, viewer);
        var offer = offers.visible(id, viewer);
        var own = viewer.organization().orElseThrow();
        hold(id, own);
        if (going(id, own)) throw new Clash("interest.once");
        var track = Optional.ofNullable(offer.track()).orElseThrow(() -> new NotFound(id));
        return repository
                .save(new Interest(id, offer.owner(), track, own, anonymous, why, viewer.account(), clock.instant()))
                .id();
    }

    /** By the centre, to the offering side. */
    public void passOn(InterestId id, @Nullable Text remark, Viewer viewer) {
        var interest = alone(id, viewer);
        checkMayBroker(interest, viewer);
        if (offers.facts(interest.offer()).status() != OfferStatus.PUBLISHED) throw new Clash("interest.offerIsOver");
        interest.passOn(remark, viewer.account(), clock.instant());
        repository.save(interest);
    }

    public void accept(InterestId id, Viewer viewer) {
        var interest = alone(id, viewer);
        if (!viewer.writesFor(interest.owner())) throw new Refused("accept interest " + id);
        interest.accept(viewer.account(), clock.instant());
        repository.save(interest);
    }

    /** By the centre as long as it has not passed it on, else by the offering side. */
    public void decline(InterestId id, Text reason, Viewer viewer) {
        var interest = alone(id, viewer);
        var party = interest.passedOn() ? Party.OFFERER : Party.CENTRE;
        if (party == Party.CENTRE) checkMayBroker(interest, viewer);
        else if (!viewer.writesFor(interest.owner())) throw new Refused("decline interest " + id);
        interest.decline(party, reason, viewer.account(), clock.instant());
        repository.save(interest);
    }

    /** By the interested side, before both have said yes. */
    public void withdraw(InterestId id, Viewer viewer) {
        var interest = alone(id, viewer);
        if (!viewer.writesFor(interest.interested())) throw new Refused("withdraw interest " + id);
        interest.withdraw(viewer.account(), clock.instant());
        repository.save(interest);
    }

    private Interest alone(InterestId id, Viewer viewer) {
        var interest = repository.findAlone(id).orElseThrow(() -> new NotFound(id));
        role(interest, viewer);
        return interest;
    }

    private Party role(Interest interest, Viewer viewer) {
        return policy.role(interest, programs.oversight(interest.track().program()), viewer)
                .orElseThrow(() -> NotFound.hidden(interest.id()));
    }

    private void checkMayBroker(Interest interest, Viewer viewer) {
        var track = interest.track();
        if (!programs.oversight(track.program()).mayBroker(track.centre(), viewer))
            throw new Refused("pass on or decline interest " + interest.id());
    }

    private InterestView view(Interest interest, Viewer viewer) {
        var role = role(interest, viewer);
        var offer = offers.facts(interest.offer());
        var both = interest.status() == InterestStatus.ACCEPTED;
        var knowsInterested = both || role != Party.OFFERER || !interest.anonymous();
        var knowsOwner = both || role != Party.INTERESTED || !offer.text().anonymous();
        var centre = interest.track().centre();
        return new InterestView(
                interest.id(),
                interest.offer(),
                offer.text().title(),
                role,
                interest.track().program(),
                centre,
                organizations.names(List.of(centre)).getOrDefault(centre, ""),
                interest.anonymous(),
                offer.text().anonymous(),
                side(Party.INTERESTED, interest.interested(), knowsInterested, both, interest),
                side(Party.OFFERER, interest.owner(), knowsOwner, both, interest),
                interest.why(),
                interest.status(),
                interest.dueAt(),
                offers.zone(interest.track()),
                steps(interest, role, both));
    }

    private SideView side(Party party, OrganizationId id, boolean known, boolean both, Interest interest) {
        var contact = both
                ? interest.history().reversed().stream()
                        .filter(step -> step.party() == party)
                        .map(InterestStep::by)
                        .findFirst()
                        .map(accounts::get)
                        .orElse(null)
                : null;
        return new SideView(party, known ? organizations.standing(id).forEveryone() : null, contact);
    }

    /** Who on the other side did something stays unknown until both have said yes; the centre's remark is for the offering side. */
    private static List<InterestStep> steps(Interest interest, Party role, boolean both) {
        return interest.history().stream()
                .map(step -> step.without(
                        !both && role != Party.CENTRE && step.party() != role,
                        role == Party.INTERESTED && step.to() == InterestStatus.PASSED_ON))
                .toList();
    }

    private static @Nullable Text remark(Interest interest, InterestStatus to) {
        return interest.history().stream()
                .filter(step -> step.to() == to)
                .map(InterestStep::remark)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private void hold(OfferId offer, OrganizationId organization) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 6))::text")
                .param(offer + " " + organization)
                .query(String.class)
                .single();
    }

    private boolean going(OfferId offer, OrganizationId organization) {
        return jdbc.sql(
                        "select exists (select 1 from interest where offer_id = ? and organization_id = ? and status in ('EXPRESSED', 'PASSED_ON'))")
                .params(offer.value(), organization.value())
                .query(Boolean.class)
                .single();
    }
}
