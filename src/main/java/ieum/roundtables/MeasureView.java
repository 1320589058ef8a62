package ieum.roundtables;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure as pages see it, with each step it took. */
public record MeasureView(
        MeasureId id,
        IssueId issue,
        Text what,
        @Nullable OrganizationId owner,
        String ownerName,
        LocalDate due,
        MeasureStatus status,
        List<Step> steps,
        long version) {
    /** How far it was from then on, and what was said of that. */
    public record Step(MeasureStatus status, @Nullable Text note, Instant at) {}

    public boolean overdue(LocalDate today) {
        return status.isOpen() && due.isBefore(today);
    }
}
