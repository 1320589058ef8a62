package ieum.organizations;

import ieum.accounts.AccountId;
import java.time.Instant;

/** A member as colleagues see them. */
public record MemberView(AccountId account, String name, String email, MemberRole role, Instant since) {}
