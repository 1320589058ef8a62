package ieum.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as pages and other modules see it: who speaks, where it is if the event has several sites, what is shown. */
public record SessionView(
        SessionId id,
        SessionText text,
        List<SpeakerView> speakers,
        @Nullable SiteView site,
        List<SlideView> slides,
        Progress progress) {
    /** When it begins, as far as that is known. */
    public Instant expectedAt() {
        return text.startsAt().plus(behind());
    }

    /** When it ends, if it takes as long as the agenda says. */
    public Instant expectedEnd() {
        return text.endsAt().plus(behind());
    }

    Duration behind() {
        return progress.behind(text);
    }

    /** At the hours at which it takes place as far as that is known. */
    SessionView expected() {
        return new SessionView(id, text.moved(behind()), speakers, site, slides, progress);
    }

    boolean has(SpeakerId speaker) {
        return speakers.stream().anyMatch(one -> one.id().equals(speaker));
    }
}
