package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;

/** One applicant may submit later than others, and why. */
public record Extension(OrganizationId applicant, Instant until, Text reason, AccountId by, Instant at) {}
