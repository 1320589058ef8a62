package ieum.demo;

import ieum.events.EventId;
import ieum.pitches.PitchId;
import ieum.pitches.PitchText;
import ieum.shared.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Pitches of the tale: prepared before the event, scored and wanted while it goes on. */
class PitchStory {
    private final Doors doors;
    private final Cast cast;
    private final ToldEvent told;
    private final Map<String, PitchId> prepared = new HashMap<>();

    PitchStory(Doors doors, Cast cast, ToldEvent told) {
        this.doors = doors;
        this.cast = cast;
        this.told = told;
    }

    void prepare(EventId event) {
        var organizer = cast.of(told.organizer());
        var sessions = doors.events().get(event, organizer).sessions();
        for (var pitch : Objects.requireNonNull(told.pitches())) {
            var session = sessions.stream()
                    .filter(one -> one.text().title().original().equals(pitch.session()))
                    .findFirst()
                    .orElseThrow();
            var text = new PitchText(
                    pitch.kind(),
                    cast.name(pitch.organization()),
                    new Text(pitch.title(), told.language()),
                    new Text(pitch.about(), told.language()),
                    pitch.brief() == null ? null : prepared.get(pitch.brief()));
            prepared.put(pitch.title(), doors.pitches().add(event, session.id(), text, organizer));
        }
    }

    void vote() {
        for (var pitch : Objects.requireNonNull(told.pitches())) {
            var id = Objects.requireNonNull(prepared.get(pitch.title()));
            if (pitch.interested() != null)
                for (var one : pitch.interested()) doors.pitches().interest(id, cast.of(one));
            var scores = pitch.scores();
            if (scores != null && scores.size() == 3)
                doors.pitches().score(id, scores.get(0), scores.get(1), scores.get(2), null, cast.of(giver(pitch)));
        }
    }

    private String giver(ToldEvent.Pitch pitch) {
        return Objects.requireNonNull(told.pitches()).stream()
                .filter(one -> one.title().equals(pitch.brief()))
                .map(ToldEvent.Pitch::organization)
                .findFirst()
                .orElseThrow();
    }
}
