package ieum.news;

import ieum.events.EventId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An article as a line of a list, in the reader's language if it is written in it. */
public record ArticleRow(
        ArticleId id,
        Text title,
        EventId event,
        Text eventTitle,
        ZoneId zone,
        ArticleStatus status,
        @Nullable Instant publicAt) {}
