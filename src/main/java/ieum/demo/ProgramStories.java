package ieum.demo;

import ieum.programs.CallText;
import ieum.programs.ProgramId;
import ieum.programs.ProgramText;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The administrator opens each programme on behalf of its operator, some weeks before its call. */
class ProgramStories {
    private static final int PREPARATION = 21;
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Doors doors;
    private final Cast cast;
    private final Instant now;
    private final Map<String, ProgramId> ids = new HashMap<>();
    private final Map<String, Days> days = new HashMap<>();

    ProgramStories(Doors doors, Cast cast, Instant now) {
        this.doors = doors;
        this.cast = cast;
        this.now = now;
    }

    void plan(List<ToldProgram> programs, Timeline timeline) {
        for (var told : programs) {
            days.put(told.key(), new Days(now, told.zone()));
            var prepared = PREPARATION - told.call().opensInDays();
            timeline.enter(days(told.key()).ago(prepared, told.key()), "open " + told.key(), () -> open(told));
        }
    }

    ProgramId id(String key) {
        return Objects.requireNonNull(ids.get(key), () -> key + " is not open yet");
    }

    /** Days as people of that programme count them. */
    Days days(String key) {
        return Objects.requireNonNull(days.get(key), key);
    }

    private void open(ToldProgram told) {
        var administrator = cast.administrator();
        var id = doors.programs().open(text(told), call(told), cast.organization(told.operator()), administrator);
        ids.put(told.key(), id);
        told.centrePlaces()
                .forEach((centre, places) -> doors.programs()
                        .limitTrack(id, cast.organization(centre), places.getFirst(), places.getLast(), administrator));
    }

    private ProgramText text(ToldProgram told) {
        return new ProgramText(
                new Text(told.name(), told.language()),
                new Text(told.summary(), told.language()),
                cast.organization(told.supervisor()),
                told.centres().stream().map(cast::organization).toList(),
                told.zone(),
                told.demandPlaces(),
                told.startupPlaces(),
                new Text(told.demandCounted(), told.language()),
                new Text(told.startupCounted(), told.language()));
    }

    private CallText call(ToldProgram told) {
        var call = told.call();
        return CallText.of(
                new Text(call.title(), told.language()),
                told.zone(),
                days(told.key()).in(call.opensInDays(), OPENING),
                days(told.key()).in(call.closesInDays(), call.closesAt()));
    }
}
