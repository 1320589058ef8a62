package ieum.roundtables;

import ieum.events.EventId;
import ieum.events.SessionId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement as those see it who write the event, and whose it is.
 *
 * @param quoted the words that the organisation approved
 */
public record StatementView(
        StatementId id,
        EventId event,
        SessionId session,
        Theme theme,
        Stance stance,
        Text said,
        String role,
        @Nullable OrganizationId organization,
        String organizationName,
        String typedBy,
        Instant typedAt,
        @Nullable IssueId issue,
        Quote quote,
        @Nullable Text quoted,
        long version) {
    /** As others read it who do not know what was said at first. */
    StatementView asQuoted() {
        return new StatementView(
                id,
                event,
                session,
                theme,
                stance,
                quoted == null ? said : quoted,
                role,
                organization,
                organizationName,
                "",
                typedAt,
                issue,
                quote,
                quoted,
                version);
    }
}
