package ieum.notifications;

import org.jspecify.annotations.Nullable;

/** What an administrator looks for among the mails; everything may be left open. */
public record OutboxFilter(@Nullable String q, @Nullable MailState state) {}
