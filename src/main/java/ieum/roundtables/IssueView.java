package ieum.roundtables;

import ieum.events.EventId;
import ieum.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as one viewer sees it: all its statements, or those that may be quoted.
 *
 * @param voices how many statements were merged into it
 */
public record IssueView(
        IssueId id,
        EventId event,
        Text title,
        @Nullable Instant publishedAt,
        List<StatementView> statements,
        int voices,
        List<MeasureView> measures,
        long version) {}
