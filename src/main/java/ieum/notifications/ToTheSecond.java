package ieum.notifications;

import java.time.ZonedDateTime;

/** A moment as a receipt shows it. */
record ToTheSecond(ZonedDateTime moment) {}
