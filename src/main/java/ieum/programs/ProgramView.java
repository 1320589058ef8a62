package ieum.programs;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A programme as pages and other modules see it. Places taken are distinct organisations, over all centres. */
public record ProgramView(
        ProgramId id,
        ProgramText text,
        OrganizationId operator,
        String operatorName,
        @Nullable String supervisorName,
        List<TrackView> tracks,
        int demandTaken,
        int startupTaken,
        List<CallView> calls,
        long version) {
    public Oversight oversight() {
        return new Oversight(id, text.supervisor(), operator);
    }

    /** The tighter of the limits of the centre and of the whole; none where neither has one. */
    public Optional<Room> room(Side side, OrganizationId centre) {
        var demand = side == Side.DEMAND;
        var whole = room(demand ? demandTaken : startupTaken, demand ? text.demandPlaces() : text.startupPlaces());
        return tracks.stream()
                .filter(track -> track.centre().equals(centre))
                .map(track -> demand
                        ? room(track.demandTaken(), track.demandPlaces())
                        : room(track.startupTaken(), track.startupPlaces()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.left() < other.left() ? one : other)
                .map(own -> whole.filter(all -> all.left() < own.left()).orElse(own))
                .or(() -> whole);
    }

    private static Optional<Room> room(int taken, @Nullable Integer places) {
        return places == null ? Optional.empty() : Optional.of(new Room(places - taken, places));
    }

    /** The one of interest at that moment: open and next to close, else next to open, else the last. */
    public CallView call(Instant now) {
        return calls.stream()
                .filter(call -> call.takes(now))
                .min(Comparator.comparing(CallView::closesAt))
                .or(() -> calls.stream()
                        .filter(call -> now.isBefore(call.opensAt()))
                        .min(Comparator.comparing(CallView::opensAt)))
                .orElseGet(calls::getFirst);
    }
}
