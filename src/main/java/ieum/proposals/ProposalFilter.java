package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.programs.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record ProposalFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable CallId call,
        @Nullable ChallengeId challenge,
        @Nullable OrganizationId centre,
        @Nullable OrganizationId applicant,
        @Nullable ProposalStatus status,
        @Nullable Boolean received,
        @Nullable Boolean alike,
        @Nullable Stage stage,
        @Nullable String sort) {
    static final ProposalFilter ALL =
            new ProposalFilter(null, null, null, null, null, null, null, null, null, null, null);

    public static ProposalFilter of(ProposalStatus status) {
        return new ProposalFilter(null, null, null, null, null, null, status, null, null, null, null);
    }

    /** The same, of those that wait at a stage. */
    ProposalFilter at(Stage other) {
        return new ProposalFilter(q, program, call, challenge, centre, applicant, status, received, alike, other, sort);
    }

    /** What is chosen, as the address has it. */
    public Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "q", q);
        put(chosen, "program", program);
        put(chosen, "call", call);
        put(chosen, "challenge", challenge);
        put(chosen, "centre", centre);
        put(chosen, "applicant", applicant);
        put(chosen, "status", status);
        put(chosen, "received", received);
        put(chosen, "alike", alike);
        put(chosen, "stage", stage);
        put(chosen, "sort", sort);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null) chosen.put(name, value.toString());
    }
}
