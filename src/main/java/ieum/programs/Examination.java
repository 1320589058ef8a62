package ieum.programs;

import ieum.organizations.Credentials;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var text = calls.get(call).text();
        var candidates = candidates(call, asked, together, occasion, reads);
        var findings = new ArrayList<Finding>();
        for (var rule : asked) {
            var several = candidates.size() > 1 && rule.text().scope() != RuleScope.LEAD;
            var each = candidates.stream()
                    .limit(several ? candidates.size() : 1)
                    .map(one -> one.find(rule, new RuleCheck(one.applicant, text.closesAt(), text.zone())))
                    .toList();
            findings.add(several ? Finding.of(rule, each) : each.getFirst().finding());
        }
        return new EligibilityView(findings, waivers.of(call, together.lead()).orElse(null));
    }

    /** The applicant first, and the others only where a rule asks about them. */
    private List<Candidate> candidates(
            CallId call, List<CallRule> asked, Together together, Occasion occasion, Predicate<OrganizationId> reads) {
        var several = asked.stream().anyMatch(rule -> rule.text().scope() != RuleScope.LEAD);
        var concerned = several ? together.all() : List.of(together.lead());
        var names = concerned.size() > 1 ? organizations.names(concerned) : Map.<OrganizationId, String>of();
        return concerned.stream()
                .map(one -> new Candidate(
                        names.getOrDefault(one, ""),
                        applicant(call, asked, one, occasion),
                        reads.test(one),
                        !together.invited().contains(one),
                        !one.equals(together.lead()) && waivers.of(call, one).isPresent()))
                .toList();
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

    private Applicant applicant(CallId call, List<CallRule> asked, OrganizationId one, Occasion occasion) {
        return new Applicant(
                organizations.standing(one),
                credentials.held(one),
                places.alumniOf(one),
                asks(asked, RuleKind.OPEN_PROPOSALS_AT_MOST) ? open(call, one, occasion) : 0,
                asks(asked, RuleKind.ASSESSMENT) ? assessments.scores(one) : Map.of());
    }

    private static boolean asks(List<CallRule> asked, RuleKind kind) {
        return asked.stream().anyMatch(rule -> rule.text().kind() == kind);
    }

    /**
     * Drafts count when another is begun, so that nobody collects them. When one is submitted only what was submitted
     * counts: who has too many drafts chooses among them, and whoever withdraws and returns is counted anew. One that takes the
     * place of another is not one more.
     */
    private int open(CallId call, OrganizationId applicant, Occasion occasion) {
        var submitted = proposals.submitted(call, applicant);
        return switch (occasion) {
            case BEGINNING -> submitted + proposals.drafted(call, applicant);
            case REVISING -> submitted - 1;
            case SUBMITTING, LOOKING_ON -> submitted;
        };
    }
}
