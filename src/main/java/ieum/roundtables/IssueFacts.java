package ieum.roundtables;

import ieum.events.EventId;
import ieum.shared.Text;

/** What modules that tell people need of an issue. */
public record IssueFacts(IssueId id, EventId event, Text title, boolean published) {}
