package ieum.imports;

import ieum.accounts.AccountId;
import java.time.Instant;

/** That the rows of a file were imported, all of them. */
public record Execution(int rows, AccountId by, Instant at) {}
