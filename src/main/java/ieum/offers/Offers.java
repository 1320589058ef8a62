package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.Programs;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with offers. Who is interested in one is the matter of {@link Interests}. */
@Service
@Transactional
public class Offers {
    private final OfferRepository repository;
    private final OfferPolicy policy;
    private final OfferList list;
    private final OfferWords.Finder words;
    private final Owners owners;
    private final PictureTable pictures;
    private final Programs programs;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(
            OfferRepository repository,
            OfferPolicy policy,
            OfferList list,
            OfferWords.Finder words,
            Owners owners,
            PictureTable pictures,
            Programs programs,
            Organizations organizations,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.words = words;
        this.owners = owners;
        this.pictures = pictures;
        this.programs = programs;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<OfferRow> list(OfferFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<OfferRow> all(OfferFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    /** Where the owners of listed offers are, as far as these say whose they are. */
    @Transactional(readOnly = true)
    public List<String> regions() {
        return list.regions();
    }

    /** Of any status, in no order; for modules above, and nothing that users may see. */
    @Transactional(readOnly = true)
    public List<OfferFacts> published(Collection<OfferId> ids) {
        return repository.findAllById(ids).stream().map(this::facts).toList();
    }

    /** How ready the readiest is that each of these offers by its name; none for those that offer nothing of the kind. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Integer> readiness(Collection<OrganizationId> owners) {
        var levels = new HashMap<OrganizationId, Integer>();
        jdbc.sql("""
                        select owner_id, max(readiness) as level from offer
                        where owner_id = any (?) and status = 'PUBLISHED' and not anonymous and kind = 'OFFER'
                            and ends_at > ? and readiness is not null group by owner_id""")
                .param(owners.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    levels.put(new OrganizationId(row.getObject("owner_id", UUID.class)), row.getInt("level"));
                });
        return levels;
    }

    /** Every offer of an organisation, the newest first; likewise unseen by users. */
    @Transactional(readOnly = true)
    public List<OfferFacts> list(OrganizationId owner) {
        var ids = jdbc.sql("select id from offer where owner_id = ? order by listed_at desc nulls first, id")
                .param(owner.value())
                .query((row, number) -> new OfferId(row.getObject("id", UUID.class)))
                .list();
        return ids.stream()
                .flatMap(id -> repository.findById(id).stream())
                .map(this::facts)
                .toList();
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public OfferFacts facts(OfferId id) {
        return facts(repository.findById(id).orElseThrow(() -> new NotFound(id)));
    }

    @Transactional(readOnly = true)
    public OfferView get(OfferId id, Viewer viewer) {
        return view(visible(id, viewer), viewer);
    }

    /** What was done to it, for those who may know by whom. */
    @Transactional(readOnly = true)
    public List<OfferStep> history(OfferId id, Viewer viewer) {
        var offer = visible(id, viewer);
        return viewer.belongsTo(offer.owner()) || (owners.overseen(offer, viewer) && owners.knows(offer, viewer))
                ? offer.history()
                : List.of();
    }

    /** Asked before the form is shown, so that nobody fills it in for nothing. */
    public void checkMayDraft(Viewer viewer) {
        if (!policy.mayDraft(viewer)) throw new Refused("draft an offer");
    }

    public OfferId draft(OfferText text, Viewer viewer) {
        checkMayDraft(viewer);
        var owner = ((Member) viewer).of();
        expectTrack(text.track());
        return repository
                .save(new Offer(
                        owner, text, words.of(text, organizations.standing(owner)), viewer.account(), clock.instant()))
                .id();
    }

    /** Like {@link #get}, for an owner who is about to {@link #revise}. */
    @Transactional(readOnly = true)
    public OfferView getToRevise(OfferId id, Viewer viewer) {
        return view(own(id, viewer), viewer);
    }

    /**
     * @param version the one that was read, so that nobody's change is overwritten unseen
     * @return the version to name at the next saving
     */
    public long revise(OfferId id, OfferText text, long version, Viewer viewer) {
        var offer = own(id, viewer);
        if (offer.version() != version) throw new ObjectOptimisticLockingFailureException(Offer.class, id);
        if (!Objects.equals(text.track(), offer.track())) expectTrack(text.track());
        offer.revise(
                text,
                words.of(text, organizations.standing(offer.owner())),
                zone(text.track()),
                viewer.account(),
                clock.instant());
        return repository.save(offer).version();
    }

    /**
     * Lists it from now on; only for a verified organisation.
     *
     * @throws Clash when something is missing
     */
    public void publish(OfferId id, Viewer viewer) {
        var offer = own(id, viewer);
        if (!viewer.verified()) throw new Clash("offer.ownerNotVerified");
        offer.publish(zone(offer.track()), viewer.account(), clock.instant());
        repository.save(offer);
    }

    /** For another year, from today on. */
    public void renew(OfferId id, Viewer viewer) {
        var offer = own(id, viewer);
        if (!viewer.verified()) throw new Clash("offer.ownerNotVerified");
        offer.renew(zone(offer.track()), viewer.account(), clock.instant());
        repository.save(offer);
    }

    public void withdraw(OfferId id, Viewer viewer) {
        var offer = own(id, viewer);
        offer.withdraw(viewer.account(), clock.instant());
        repository.save(offer);
    }

    /** In which the days of an offer are counted. */
    @Transactional(readOnly = true)
    public ZoneId zone(@Nullable OfferTrack track) {
        return track == null ? Validity.ZONE : programs.zone(track.program());
    }

    Offer visible(OfferId id, Viewer viewer) {
        var offer = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!maySee(offer, viewer)) throw NotFound.hidden(id);
        return offer;
    }

    Offer own(OfferId id, Viewer viewer) {
        var offer = visible(id, viewer);
        if (!viewer.writesFor(offer.owner())) throw new Refused("revise offer " + id);
        return offer;
    }

    OfferView view(Offer offer, Viewer viewer) {
        var track = offer.track();
        var owner = owners.knows(offer, viewer) ? offer.owner() : null;
        var names = organizations.names(Stream.of(owner, track == null ? null : track.centre())
                .filter(Objects::nonNull)
                .toList());
        return new OfferView(
                offer.id(),
                offer.text(),
                owner,
                owner == null ? "" : names.getOrDefault(owner, ""),
                viewer.belongsTo(offer.owner()),
                track == null ? "" : names.getOrDefault(track.centre(), ""),
                offer.status(clock.instant()),
                zone(track),
                pictures.of(offer.id()),
                offer.version());
    }

    /** What is listed is public. A draft is its owner's alone; what is over is also known to those who had to do with it. */
    private boolean maySee(Offer offer, Viewer viewer) {
        return switch (offer.status(clock.instant())) {
            case PUBLISHED -> true;
            case DRAFT -> viewer.belongsTo(offer.owner());
            case ENDED, WITHDRAWN ->
                viewer.belongsTo(offer.owner())
                        || owners.overseen(offer, viewer)
                        || viewer.organization()
                                .filter(own -> asked(offer.id(), own))
                                .isPresent();
        };
    }

    private boolean asked(OfferId offer, OrganizationId organization) {
        return jdbc.sql("select exists (select 1 from interest where offer_id = ? and organization_id = ?)")
                .params(offer.value(), organization.value())
                .query(Boolean.class)
                .single();
    }

    private void expectTrack(@Nullable OfferTrack track) {
        if (track != null
                && programs.get(track.program()).tracks().stream()
                        .noneMatch(one -> one.centre().equals(track.centre()))) throw new NotFound(track.centre());
    }

    private OfferFacts facts(Offer offer) {
        return offer.facts(zone(offer.track()), clock.instant());
    }
}
