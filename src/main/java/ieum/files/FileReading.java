package ieum.files;

import ieum.accounts.AccountId;
import java.time.Instant;

/** Someone was given the bytes of a file. */
public record FileReading(AccountId reader, Instant at) {}
