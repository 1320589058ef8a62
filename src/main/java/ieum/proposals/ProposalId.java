package ieum.proposals;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one proposal. */
@Embeddable
public record ProposalId(UUID value) {
    public static ProposalId of(String value) {
        return new ProposalId(UUID.fromString(value));
    }

    static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
