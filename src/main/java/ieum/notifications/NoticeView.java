package ieum.notifications;

import java.time.Instant;

/** A notice in the language of the one who reads it. */
public record NoticeView(NoticeId id, String text, Instant at, boolean read) {}
