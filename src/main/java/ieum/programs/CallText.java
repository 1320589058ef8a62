package ieum.programs;

import ieum.shared.Text;
import java.time.Instant;

/** What a call says: until when proposals are taken, to the millisecond. */
public record CallText(Text title, Instant opensAt, Instant closesAt) {}
