package ieum.notifications;

import ieum.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail as an administrator reads it. A link that proves something is not among what is shown. */
public record MailView(
        MailId id,
        MailState state,
        String address,
        Language language,
        String subject,
        String text,
        boolean proves,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        int tries,
        @Nullable Instant sentAt,
        String lastError) {}
