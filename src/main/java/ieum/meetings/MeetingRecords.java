package ieum.meetings;

import ieum.currencies.ExchangeRates;
import ieum.currencies.RateView;
import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Money;
import ieum.shared.NaturalOrder;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of all events that somebody organises or oversees, and the contracts that came of them. */
@Service
@Transactional(readOnly = true)
public class MeetingRecords {
    private final RecordRows rows;
    private final ResultRows results;
    private final Events events;
    private final ExchangeRates rates;

    MeetingRecords(RecordRows rows, ResultRows results, Events events, ExchangeRates rates) {
        this.rows = rows;
        this.results = results;
        this.events = events;
        this.rates = rates;
    }

    /** By title, the events that the viewer may choose from. */
    public Map<EventId, Text> events(Viewer viewer) {
        var titles = new LinkedHashMap<EventId, Text>();
        readable(viewer).stream()
                .map(events::facts)
                .sorted(Comparator.comparing(facts -> facts.title().original(), NaturalOrder.names()))
                .forEach(facts -> titles.put(facts.id(), facts.title()));
        return titles;
    }

    public Rows<MeetingRecord> page(RecordFilter filter, Viewer viewer, int page) {
        var found = rows.page(readable(viewer), filter, page);
        return found.with(told(found.rows(), viewer));
    }

    public List<MeetingRecord> all(RecordFilter filter, Viewer viewer) {
        return told(rows.all(readable(viewer), filter), viewer);
    }

    public Map<HeldFilter, Long> counts(RecordFilter filter, Viewer viewer) {
        return rows.counts(readable(viewer), filter);
    }

    /** Those signed last first. */
    public List<ContractRecord> contracts(RecordFilter filter, Viewer viewer) {
        var found = found(filter, viewer);
        var pairs = rows.pairs(found.stream().map(ContractView::meeting).collect(Collectors.toSet()));
        var names = rows.names(pairs.values().stream().flatMap(List::stream));
        var known = new Known(viewer);
        return found.stream()
                .map(contract -> {
                    var pair = pairs.getOrDefault(contract.meeting(), List.of());
                    return new ContractRecord(
                            contract,
                            known.event(contract.event()).text().title(),
                            pair.getFirst().in(names),
                            pair.getLast().in(names),
                            known.writes(contract.event()));
                })
                .toList();
    }

    private List<ContractView> found(RecordFilter filter, Viewer viewer) {
        var chosen = readable(viewer).stream()
                .filter(event -> filter.event() == null || filter.event().equals(event))
                .toList();
        return results.contracts(chosen).stream()
                .filter(contract ->
                        filter.year() == null || contract.text().signedOn().getYear() == filter.year())
                .toList();
    }

    /** @param currency in which all of it is said as well, by the latest rates */
    public ContractSums sums(RecordFilter filter, @Nullable String currency, Viewer viewer) {
        var all = new TreeMap<String, List<ContractView>>();
        for (var contract : found(filter, viewer))
            all.computeIfAbsent(contract.text().value().currency(), none -> new ArrayList<>())
                    .add(contract);
        var sums = all.entrySet().stream()
                .map(one -> new ContractSums.Sum(
                        sum(one.getKey(), one.getValue().stream()),
                        sum(one.getKey(), one.getValue().stream().filter(ContractView::isVerified)),
                        one.getValue().size()))
                .toList();
        return currency == null ? new ContractSums(sums, null, List.of(), List.of()) : in(currency, sums);
    }

    private static Money sum(String currency, Stream<ContractView> contracts) {
        return new Money(
                contracts.map(one -> one.text().value().amount()).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    private ContractSums in(String currency, List<ContractSums.Sum> sums) {
        var used = new ArrayList<RateView>();
        var missing = new ArrayList<String>();
        var total = BigDecimal.ZERO;
        for (var sum : sums) {
            var own = sum.value();
            if (own.currency().equals(currency)) {
                total = total.add(own.amount());
                continue;
            }
            var rate = rates.latest(own.currency(), currency);
            if (rate.isEmpty()) missing.add(own.currency());
            else {
                used.add(rate.get());
                total = total.add(rate.get().convert(own.amount(), own.currency()));
            }
        }
        return new ContractSums(sums, missing.isEmpty() ? new Money(total, currency) : null, used, missing);
    }

    private Set<EventId> readable(Viewer viewer) {
        if (!viewer.staff()) throw new Refused("read the meetings of all events");
        return events.readable(rows.events(), viewer);
    }

    private List<MeetingRecord> told(List<RecordRows.Read> found, Viewer viewer) {
        var names = rows.names(found.stream().flatMap(one -> Stream.of(one.first(), one.second())));
        var known = new Known(viewer);
        return found.stream()
                .map(one -> {
                    var text = known.event(one.event()).text();
                    return new MeetingRecord(
                            one.id(),
                            one.event(),
                            text.title(),
                            one.startsAt(),
                            text.zone(),
                            one.one(),
                            one.first().in(names),
                            one.second().in(names),
                            one.outcome(),
                            one.tasks(),
                            one.contracts(),
                            known.writes(one.event()));
                })
                .toList();
    }

    /** Each event is asked for once. */
    private class Known {
        private final Viewer viewer;
        private final Map<EventId, EventView> all = new HashMap<>();
        private final Map<EventId, Boolean> written = new HashMap<>();

        Known(Viewer viewer) {
            this.viewer = viewer;
        }

        EventView event(EventId id) {
            return all.computeIfAbsent(id, one -> events.get(one, viewer));
        }

        boolean writes(EventId id) {
            return written.computeIfAbsent(id, one -> events.writes(one, viewer));
        }
    }
}
