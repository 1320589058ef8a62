package ieum.meetings;

import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has come of meetings in the months after them, contracts first. */
@Service
@Transactional
public class Results {
    private static final int MOST_CONTRACTS = 20;

    private final ResultRows rows;
    private final Cards cards;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Results(ResultRows rows, Cards cards, Events events, ApplicationEventPublisher publisher, Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What their own side has said. */
    @Transactional(readOnly = true)
    public Optional<ResultText> of(CardView card) {
        return rows.result(card.meeting().id(), card.party().id());
    }

    @Transactional(readOnly = true)
    public List<ContractView> contracts(CardView card) {
        return rows.contracts(card.meeting().id());
    }

    /** What was said before is written over. */
    public void say(MeetingId id, PartyId of, ResultText text, Viewer viewer) {
        var card = acting(id, of, viewer);
        var now = clock.instant();
        rows.say(id, of, text, viewer.account(), now);
        publisher.publishEvent(new MeetingResultSaid(id, card.party().event(), of, viewer.account(), now));
    }

    /** Counted as the word of one until the other confirms it. */
    public void report(MeetingId id, PartyId of, ContractText text, Viewer viewer) {
        var card = acting(id, of, viewer);
        var now = clock.instant();
        var zone = card.fair().event().text().zone();
        if (text.signedOn().isAfter(now.atZone(zone).toLocalDate())) throw new Clash("contract.tooEarly");
        if (rows.contracts(id).size() >= MOST_CONTRACTS) throw new Clash("contract.tooMany", MOST_CONTRACTS);
        var contract = rows.report(id, of, text, viewer.account(), now);
        publisher.publishEvent(new MeetingContractReported(
                contract, card.party().event(), id, of, card.meeting().other().id(), viewer.account(), now));
    }

    /** By the one who did not report it. */
    public void confirm(MeetingContractId id, PartyId of, Viewer viewer) {
        var contract = find(id);
        var card = acting(contract.meeting(), of, viewer);
        if (contract.from().equals(of) || !card.speaks())
            throw new Refused("confirm contract " + id + " for party " + of);
        var now = clock.instant();
        if (rows.confirm(id, viewer.account(), now))
            publisher.publishEvent(
                    new MeetingContractConfirmed(id, contract.event(), contract.meeting(), viewer.account(), now));
    }

    /** By those who organised the event, once they have seen it. */
    public void verify(MeetingContractId id, Viewer viewer) {
        var contract = find(id);
        events.getToRevise(contract.event(), viewer);
        var now = clock.instant();
        if (rows.verify(id, viewer.account(), now))
            publisher.publishEvent(
                    new MeetingContractVerified(id, contract.event(), contract.meeting(), viewer.account(), now));
    }

    /** By the one who reported it, as long as nobody verified it, or by the organisers. */
    public void withdraw(MeetingContractId id, PartyId of, Viewer viewer) {
        var contract = find(id);
        var card = acting(contract.meeting(), of, viewer);
        if (!contract.from().equals(of) && !card.fair().writes()) throw new Refused("withdraw contract " + id);
        if (contract.isVerified() && !card.fair().writes()) throw new Clash("contract.isVerified");
        var now = clock.instant();
        if (rows.withdraw(id, viewer.account(), now))
            publisher.publishEvent(
                    new MeetingContractWithdrawn(id, contract.event(), contract.meeting(), viewer.account(), now));
    }

    /** For modules that tell people: what it is about. */
    @Transactional(readOnly = true)
    public Optional<ContractView> facts(MeetingContractId id) {
        return rows.contract(id);
    }

    private ContractView find(MeetingContractId id) {
        return rows.contract(id).orElseThrow(() -> new NotFound(id));
    }

    private CardView acting(MeetingId id, PartyId of, Viewer viewer) {
        var card = cards.get(id, of, viewer);
        if (!card.acts()) throw new Refused("act for party " + of);
        if (!card.begun()) throw new Clash("card.notYet");
        return card;
    }
}
