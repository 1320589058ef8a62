package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Another applicant's proposal that has something in common with one, and what: the name of a file, the share of common
 * terms in percent, the address of a person, a website or a number in a register.
 */
public record Alike(
        ProposalId other,
        String number,
        @Nullable Text title,
        OrganizationId applicant,
        String applicantName,
        Reason reason,
        String detail) {
    /** Why they are pointed out. */
    public enum Reason {
        FILE,
        TITLE,
        TEXT,
        MEMBER,
        WEBSITE,
        NUMBER
    }

    Alike named(String applicantName) {
        return new Alike(other, number, title, applicant, applicantName, reason, detail);
    }
}
