package ieum.duplicates;

import java.util.Arrays;
import java.util.Set;

/** What hangs on an organisation, as people speak of it. */
public enum Attached {
    MEMBERS("membership", "invitation"),
    NAMES("organization_name", "organization_spelling", "organization_refusal", "organization_verification"),
    CERTIFICATES("credential", "assessment"),
    PROPOSALS("proposal", "proposal_partner"),
    CHALLENGES("challenge", "challenge_access"),
    OFFERS("offer", "interest"),
    INTRODUCTIONS("introduction", "match"),
    PROGRAMMES("program", "program_track", "participation", "ended_participation"),
    EVENTS("event", "registration"),
    OTHER;

    private final Set<String> tables;

    Attached(String... tables) {
        this.tables = Set.of(tables);
    }

    static Attached of(String table) {
        return Arrays.stream(values())
                .filter(one -> one.tables.contains(table))
                .findFirst()
                .orElse(OTHER);
    }
}
