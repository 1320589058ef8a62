package ieum.meetings;

import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom those who take part would like to meet. */
@Service
@Transactional
public class Wishes {
    /** Nobody meets more people in an event than this. */
    static final int MOST = 100;

    private final WishRows rows;
    private final PartyRows parties;
    private final FairRows fairs;
    private final MeetingPolicy policy;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Wishes(
            WishRows rows,
            PartyRows parties,
            FairRows fairs,
            MeetingPolicy policy,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.fairs = fairs;
        this.policy = policy;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of one, the dearest first. */
    @Transactional(readOnly = true)
    public List<WishView> madeBy(PartyView party) {
        return named(party.event(), rows.madeBy(party.event(), party.id()));
    }

    /** Of others to meet this one; those that were declined last. */
    @Transactional(readOnly = true)
    public List<WishView> receivedBy(PartyView party) {
        return named(party.event(), rows.receivedBy(party.event(), party.id()));
    }

    /** All of an event, to those who plan. */
    @Transactional(readOnly = true)
    public List<WishView> list(EventId event, @Nullable WishAnswer answer, Viewer viewer) {
        events.getToRevise(event, viewer);
        return named(event, rows.of(event)).stream()
                .filter(wish -> answer == null || wish.answer() == answer)
                .toList();
    }

    /** For modules that tell people; nothing where it was withdrawn meanwhile. */
    @Transactional(readOnly = true)
    public List<WishView> facts(WishId id) {
        return rows.find(id).stream().toList();
    }

    public void make(PartyId from, PartyId to, @Nullable Text note, Viewer viewer) {
        make(from, to, WishOrigin.OWN, note, viewer);
    }

    /** Saying it twice is saying it once. @param said where it comes from, by the word of whoever wishes */
    public void make(PartyId from, PartyId to, WishOrigin said, @Nullable Text note, Viewer viewer) {
        var party = acting(from, viewer);
        var other = parties.find(to)
                .filter(one -> one.event().equals(party.event()) && !one.left())
                .orElseThrow(() -> new NotFound(to));
        if (from.equals(to)) throw new Clash("wish.oneself");
        if (party.made() >= MOST) throw new Clash("wish.tooMany", MOST);
        var own = policy.mayActFor(party, false, viewer);
        var origin = !own ? WishOrigin.STAFF : said.isOwn() ? said : WishOrigin.OWN;
        make(party, other.id(), origin, note, viewer);
    }

    /** Also from what modules below know; whoever said no thanks before has said so. */
    void make(PartyView party, PartyId to, WishOrigin origin, @Nullable Text note, Viewer viewer) {
        rows.make(party.event(), party.id(), to, origin, note, viewer.account(), clock.instant())
                .ifPresent(id -> publisher.publishEvent(
                        new MeetingWishMade(id, party.event(), party.id(), to, viewer.account(), clock.instant())));
    }

    public void withdraw(WishId id, Viewer viewer) {
        withdrawn(id, acting(find(id).from(), viewer), viewer);
    }

    void withdrawn(WishId id, PartyView party, Viewer viewer) {
        if (rows.withdraw(id, viewer.account(), clock.instant()))
            publisher.publishEvent(new MeetingWishWithdrawn(id, party.event(), viewer.account(), clock.instant()));
    }

    /** By whom it concerns, who may change their mind as long as wishes are taken. */
    public void answer(WishId id, boolean accepted, Viewer viewer) {
        var wish = find(id);
        var party = acting(wish.to(), viewer);
        var answer = accepted ? WishAnswer.ACCEPTED : WishAnswer.DECLINED;
        if (!rows.answer(id, answer, viewer.account(), clock.instant())) return;
        publisher.publishEvent(
                accepted
                        ? new MeetingWishAccepted(
                                id, party.event(), wish.from(), wish.to(), viewer.account(), clock.instant())
                        : new MeetingWishDeclined(
                                id, party.event(), wish.from(), wish.to(), viewer.account(), clock.instant()));
    }

    /** One place dearer. The first stays the first. */
    public void raise(WishId id, Viewer viewer) {
        var wish = find(id);
        var party = acting(wish.from(), viewer);
        fairs.toChange(party.event());
        var order = new ArrayList<>(rows.madeBy(party.event(), party.id()).stream()
                .map(WishView::id)
                .toList());
        var at = order.indexOf(id);
        if (at > 0) order.add(at - 1, order.remove(at));
        rows.order(order);
    }

    private WishView find(WishId id) {
        return rows.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** After the day to which wishes are taken, only those who plan change them. */
    private PartyView acting(PartyId id, Viewer viewer) {
        var party = parties.find(id).orElseThrow(() -> new NotFound(id));
        var writes = events.writes(party.event(), viewer);
        if (!policy.maySee(party, writes, viewer)) throw NotFound.hidden(id);
        if (!policy.mayActFor(party, writes, viewer)) throw new Refused("act for party " + id);
        if (party.left()) throw new Clash("party.left");
        var event = events.get(party.event(), viewer);
        if (event.status() != EventStatus.PUBLISHED) throw new Clash("wish.eventNotPublished");
        var fair = fairs.find(party.event()).orElseThrow(() -> new NotFound(id));
        if (!writes && !clock.instant().isBefore(fair.rules().wishesUntil())) throw new Clash("wish.tooLate");
        return party;
    }

    private List<WishView> named(EventId event, List<WishView> wishes) {
        Map<PartyId, String> names =
                parties.of(event).stream().collect(Collectors.toMap(PartyView::id, PartyView::name));
        return wishes.stream()
                .map(wish -> new WishView(
                        wish.id(),
                        wish.from(),
                        names.getOrDefault(wish.from(), wish.fromName()),
                        wish.to(),
                        names.getOrDefault(wish.to(), wish.toName()),
                        wish.rank(),
                        wish.origin(),
                        wish.note(),
                        wish.answer(),
                        wish.mutual(),
                        wish.madeAt()))
                .toList();
    }
}
