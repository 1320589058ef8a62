package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.programs.CallRule;
import ieum.programs.CallRules;
import ieum.programs.Calls;
import ieum.programs.Eligibility;
import ieum.programs.Programs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Founds the firms of made applicants, so that all but one may take part. */
@Component
class Applicants {
    private final Organizations organizations;
    private final Eligibility eligibility;
    private final CallRules rules;
    private final CallParts parts;
    private final Calls calls;
    private final Programs programs;

    Applicants(
            Organizations organizations,
            Eligibility eligibility,
            CallRules rules,
            CallParts parts,
            Calls calls,
            Programs programs) {
        this.organizations = organizations;
        this.eligibility = eligibility;
        this.rules = rules;
        this.parts = parts;
        this.calls = calls;
        this.programs = programs;
    }

    void found(CallId call, Part part, int number, AccountId founder, AccountId administrator, MadeWords words) {
        var firm = firm(call, part, number);
        var id = organizations.register(firm.text(words.firm(number)), founder);
        var version = organizations.standing(id).version();
        organizations.reviseFacts(id, firm.facts(), version, organizations.viewer(founder));
        // whom nobody has verified meets a call that asks for that as little as its other rules
        if (part == Part.INELIGIBLE && !rules.of(call).isEmpty()) return;
        var staff = organizations.viewer(administrator);
        organizations.verify(id, staff);
        letIn(call, id, staff, words);
    }

    /** What cannot be made up, a certificate or an earlier programme, is let pass as staff let it pass: by an exception. */
    private void letIn(CallId call, OrganizationId applicant, Viewer staff, MadeWords words) {
        if (!eligibility.of(call, applicant, staff).maySubmit())
            eligibility.waive(call, applicant, words.text("rehearsal.made.exception"), staff);
    }

    private MadeFirm firm(CallId id, Part part, int number) {
        var call = calls.get(id);
        return new MadeFirm(
                rules.of(id).stream().map(CallRule::text).toList(),
                country(parts.of(id), number, programs.get(call.program()).operator()),
                call.closesAt().atZone(call.zone()).toLocalDate(),
                part != Part.INELIGIBLE);
    }

    /** Where funders share a call, applicants come in turn from where each of them funds. */
    private String country(List<CallPart> funded, int number, OrganizationId operator) {
        var wanted =
                funded.isEmpty() ? "" : funded.get((number - 1) % funded.size()).country();
        return wanted.isEmpty() ? organizations.standing(operator).text().country() : wanted;
    }
}
