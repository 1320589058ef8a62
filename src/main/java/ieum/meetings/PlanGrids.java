package ieum.meetings;

import ieum.shared.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A plan as grids: participants or tables, by rounds. */
final class PlanGrids {
    private PlanGrids() {}

    static List<GridRow> people(Prepared now, List<PlannedView> meetings) {
        var byParty = new HashMap<PartyId, Map<Integer, PlannedView>>();
        for (var meeting : meetings)
            for (var party : List.of(meeting.one(), meeting.other())) {
                var own = byParty.computeIfAbsent(party.id(), none -> new HashMap<>());
                if (meeting.isPlaced()) own.put(meeting.round(), meeting);
            }
        var rows = new ArrayList<GridRow>();
        for (int number = 0; number < now.parties().size(); number++) {
            var party = now.parties().get(number);
            var own = byParty.get(party.id());
            if (own == null) continue;
            var away = now.problem().participants().get(number).away();
            rows.add(new GridRow(
                    party,
                    null,
                    null,
                    IntStream.range(0, now.rounds().size())
                            .mapToObj(round -> new GridRow.Cell(round, away.get(round), own.get(round)))
                            .toList()));
        }
        rows.sort(Comparator.comparing((GridRow row) ->
                        Objects.requireNonNull(row.party()).text().side())
                .thenComparing(row -> Objects.requireNonNull(row.party()).name(), NaturalOrder.names()));
        return rows;
    }

    static List<GridRow> tables(Prepared now, FairView fair, List<PlannedView> meetings) {
        var sites = now.rounds().stream().map(Round::site).distinct().toList();
        var rows = new ArrayList<GridRow>();
        for (var site : sites)
            for (int number = 1; number <= fair.rules().tables(); number++) {
                var table = number;
                var cells = IntStream.range(0, now.rounds().size())
                        .mapToObj(round -> new GridRow.Cell(
                                round,
                                !Objects.equals(now.rounds().get(round).site(), site),
                                meetings.stream()
                                        .filter(meeting -> meeting.round() == round
                                                && Objects.equals(meeting.table(), table)
                                                && Objects.equals(
                                                        now.rounds().get(round).site(), site))
                                        .findFirst()
                                        .orElse(null)))
                        .toList();
                if (cells.stream().anyMatch(cell -> cell.meeting() != null))
                    rows.add(new GridRow(
                            null, table, site == null ? null : site.text().name(), cells));
            }
        return rows;
    }

    /** Rounds with which a day begins. */
    static Set<Integer> dayBegins(Prepared now, FairView fair) {
        var zone = fair.event().text().zone();
        var begins = new HashSet<Integer>();
        for (int round = 0; round < now.rounds().size(); round++)
            if (round == 0
                    || !now.rounds()
                            .get(round)
                            .startsAt()
                            .atZone(zone)
                            .toLocalDate()
                            .equals(now.rounds()
                                    .get(round - 1)
                                    .startsAt()
                                    .atZone(zone)
                                    .toLocalDate())) begins.add(round);
        return begins;
    }
}
