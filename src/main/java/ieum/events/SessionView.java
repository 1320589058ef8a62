package ieum.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as pages and other modules see it: who speaks, where it is if the event has several sites, what is shown. */
public record SessionView(
        SessionId id,
        SessionText text,
        List<SpeakerView> speakers,
        @Nullable SiteView site,
        List<SlideView> slides) {
    boolean has(SpeakerId speaker) {
        return speakers.stream().anyMatch(one -> one.id().equals(speaker));
    }
}
