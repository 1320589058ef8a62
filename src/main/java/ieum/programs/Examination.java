package ieum.programs;

import ieum.forms.FormId;
import ieum.forms.Score;
import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.shared.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asks those who propose about the rules of a call, each about those that concern it. */
@Component
class Examination {
    private final Calls calls;
    private final WaiverTable waivers;
    private final Places places;
    private final Organizations organizations;
    private final Credentials credentials;
    private final Assessments assessments;
    private final OpenProposals proposals;

    Examination(
            Calls calls,
            WaiverTable waivers,
            Places places,
            Organizations organizations,
            Credentials credentials,
            Assessments assessments,
            OpenProposals proposals) {
        this.calls = calls;
        this.waivers = waivers;
        this.places = places;
        this.organizations = organizations;
        this.credentials = credentials;
        this.assessments = assessments;
        this.proposals = proposals;
    }

    /**
     * A call without rules costs nothing more, and only rules for several look at several.
     *
     * @param reads of whom the reader may know what they have
     */
    EligibilityView of(
            CallId call, List<CallRule> asked, Together together, Occasion occasion, Predicate<OrganizationId> reads) {
        if (asked.isEmpty()) return new EligibilityView(List.of(), null);
        var several = asked.stream().anyMatch(rule -> rule.text().scope() != RuleScope.LEAD);
        var concerned = several ? together.all() : List.of(together.lead());
        var names = concerned.size() > 1 ? organizations.names(concerned) : Map.<OrganizationId, String>of();
        return view(asked, together, names, applicants(call, asked, concerned, occasion), reads);
    }

    /** What looking on finds of each of these where it proposed alone; as many queries for all as for one. */
    Map<OrganizationId, EligibilityView> each(
            CallId call, List<CallRule> asked, Collection<OrganizationId> applicants) {
        var all = applicants(call, asked, applicants, Occasion.LOOKING_ON);
        var found = new HashMap<OrganizationId, EligibilityView>();
        for (var one : all.applicants.keySet())
            found.put(one, view(asked, Together.alone(one), Map.of(), all, everyone -> true));
        return found;
    }

    private EligibilityView view(
            List<CallRule> asked,
            Together together,
            Map<OrganizationId, String> names,
            All all,
            Predicate<OrganizationId> reads) {
        var candidates = together.all().stream()
                .filter(all.applicants::containsKey)
                .map(one -> new Candidate(
                        names.getOrDefault(one, ""),
                        all.of(one),
                        reads.test(one),
                        !together.invited().contains(one),
                        !one.equals(together.lead()) && all.waivers.containsKey(one)))
                .toList();
        var findings = new ArrayList<Finding>();
        for (var rule : asked) {
            var several = candidates.size() > 1 && rule.text().scope() != RuleScope.LEAD;
            var each = candidates.stream()
                    .limit(several ? candidates.size() : 1)
                    .map(one -> one.find(rule, new RuleCheck(one.applicant, all.call.closesAt(), all.call.zone())))
                    .toList();
            findings.add(several ? Finding.of(rule, each) : each.getFirst().finding());
        }
        return new EligibilityView(findings, all.waivers.get(together.lead()));
    }

    /** Those who are asked about, and who of them has an exception. */
    private record All(CallText call, Map<OrganizationId, Applicant> applicants, Map<OrganizationId, Waiver> waivers) {
        Applicant of(OrganizationId one) {
            var applicant = applicants.get(one);
            if (applicant == null) throw new NotFound(one);
            return applicant;
        }
    }

    private All applicants(CallId call, List<CallRule> asked, Collection<OrganizationId> concerned, Occasion occasion) {
        var standings = organizations.standings(concerned);
        var held = credentials.held(concerned);
        var alumni = places.alumniOf(concerned);
        var open = asks(asked, RuleKind.OPEN_PROPOSALS_AT_MOST)
                ? open(call, concerned, occasion)
                : Map.<OrganizationId, Integer>of();
        var scores = asks(asked, RuleKind.ASSESSMENT)
                ? assessments.scores(concerned)
                : Map.<OrganizationId, Map<FormId, Score>>of();
        var applicants = new LinkedHashMap<OrganizationId, Applicant>();
        for (var one : concerned) {
            var standing = standings.get(one);
            if (standing == null) throw new NotFound(one);
            applicants.put(
                    one,
                    new Applicant(
                            standing,
                            held.getOrDefault(one, List.of()),
                            alumni.getOrDefault(one, Set.of()),
                            open.getOrDefault(one, 0),
                            scores.getOrDefault(one, Map.of())));
        }
        return new All(calls.get(call).text(), applicants, waivers.of(call, concerned));
    }

    /** One of those who are asked about. */
    private record Candidate(String name, Applicant applicant, boolean read, boolean counts, boolean excepted) {
        ApplicantFinding find(CallRule rule, RuleCheck check) {
            var organization = applicant.organization();
            var listed =
                    organization.verifiedAt() != null && organization.text().kind() != OrganizationKind.PERSON;
            var found = new ApplicantFinding(organization.id(), name, listed, counts, excepted, check.of(rule));
            return read ? found : found.forOthers();
        }
    }

    private static boolean asks(List<CallRule> asked, RuleKind kind) {
        return asked.stream().anyMatch(rule -> rule.text().kind() == kind);
    }

    /**
     * Drafts count when another is begun, so that nobody collects them. When one is submitted only what was submitted
     * counts: who has too many drafts chooses among them, and whoever withdraws and returns is counted anew. One that takes the
     * place of another is not one more.
     */
    private Map<OrganizationId, Integer> open(CallId call, Collection<OrganizationId> applicants, Occasion occasion) {
        var submitted = proposals.submitted(call, applicants);
        var drafted = occasion == Occasion.BEGINNING
                ? proposals.drafted(call, applicants)
                : Map.<OrganizationId, Integer>of();
        var open = new HashMap<OrganizationId, Integer>();
        for (var one : applicants)
            open.put(
                    one,
                    submitted.getOrDefault(one, 0)
                            + drafted.getOrDefault(one, 0)
                            - (occasion == Occasion.REVISING ? 1 : 0));
        return open;
    }
}
