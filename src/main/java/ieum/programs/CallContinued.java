package ieum.programs;

import ieum.accounts.AccountId;
import java.time.Instant;

/** A call was opened as the next one after an earlier one of its programme: what was set for that may be set for it, too. */
public record CallContinued(CallId id, CallId earlier, AccountId by, Instant at) {}
