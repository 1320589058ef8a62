package ieum.notifications;

import java.time.Instant;

/** A mail as a line of the outbox. */
public record MailRow(MailId id, MailState state, String address, String subject, Instant createdAt) {}
