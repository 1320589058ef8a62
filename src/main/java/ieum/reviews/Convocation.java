package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberView;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.proposals.Involvements;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls together all of whom and of which a panel is made, for those who operate the programme of the call. */
@Component
class Convocation {
    private final AssignmentRows rows;
    private final Calls calls;
    private final Programs programs;
    private final Proposals proposals;
    private final Involvements involvements;
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Concepts concepts;

    Convocation(
            AssignmentRows rows,
            Calls calls,
            Programs programs,
            Proposals proposals,
            Involvements involvements,
            Organizations organizations,
            Conflicts conflicts,
            Concepts concepts) {
        this.rows = rows;
        this.calls = calls;
        this.programs = programs;
        this.proposals = proposals;
        this.involvements = involvements;
        this.organizations = organizations;
        this.conflicts = conflicts;
        this.concepts = concepts;
    }

    Panel of(CallId call, Viewer viewer) {
        var revised = calls.getToRevise(call, viewer);
        var operator = programs.oversight(revised.program()).operator();
        var received = proposals.all(submitted(null, call), viewer).stream()
                .filter(row -> !row.number().isEmpty())
                .toList();
        var people = candidates(received, operator, viewer);
        var applicants = involvements.applicants(call);
        var all = conflicts.of(people.keySet());
        var expertise = rows.expertise(people.keySet());
        var bare = new Panel(received, List.of(), applicants, found(call, expertise, viewer), all, operator);
        var own = new HashMap<AccountId, OrganizationId>();
        people.forEach((account, one) -> own.put(account, one.organization));
        var suspected = conflicts.suspected(
                own,
                received.stream()
                        .flatMap(row -> bare.by(row).stream())
                        .distinct()
                        .toList());
        var ids = received.stream().map(ProposalRow::id).toList();
        var done = rows.done(ids);
        var assigned = rows.all(ids);
        var seats = rows.seats(call);
        var reviewers = people.values().stream()
                .map(one -> {
                    var account = one.member.account();
                    var reviewer = new Reviewer(
                            account,
                            one.member.name(),
                            one.organization,
                            one.name,
                            seats.getOrDefault(account, 0),
                            expertise.getOrDefault(account, Set.of()).stream()
                                    .flatMap(field -> concepts.get(field).stream())
                                    .toList(),
                            0,
                            0,
                            (int) assigned.stream()
                                    .filter(a -> a.reviewer().equals(account))
                                    .count(),
                            (int) assigned.stream()
                                    .filter(a -> a.reviewer().equals(account)
                                            && done.contains(new AssignmentRows.Assignee(a.proposal(), account)))
                                    .count());
                    var theirs = received.stream()
                            .filter(row -> bare.may(reviewer, row))
                            .toList();
                    var near = suspected.getOrDefault(account, Set.of());
                    return reviewer.may(theirs.size(), (int) theirs.stream()
                            .filter(row -> bare.by(row).stream().anyMatch(near::contains))
                            .count());
                })
                .sorted(Comparator.comparing(Reviewer::organizationName).thenComparing(Reviewer::name))
                .toList();
        return new Panel(received, reviewers, applicants, bare.found(), all, operator);
    }

    private record Candidate(MemberView member, OrganizationId organization, String name) {}

    /** Those who review for the companies whose challenges these answer, for the centres, and for the operator. */
    private Map<AccountId, Candidate> candidates(List<ProposalRow> received, OrganizationId operator, Viewer viewer) {
        var of = Stream.concat(
                        Stream.of(operator), received.stream().flatMap(row -> Stream.of(row.owner(), row.centre())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = organizations.names(of);
        var found = new LinkedHashMap<AccountId, Candidate>();
        for (var organization : of)
            for (var member : organizations.members(organization, viewer))
                if (member.role().reviews())
                    found.put(
                            member.account(),
                            new Candidate(member, organization, names.getOrDefault(organization, "")));
        return found;
    }

    /** In which proposals the words of a field are, in whatever language. */
    private Map<String, Set<ProposalId>> found(CallId call, Map<AccountId, Set<String>> expertise, Viewer viewer) {
        var found = new HashMap<String, Set<ProposalId>>();
        for (var field :
                expertise.values().stream().flatMap(Set::stream).distinct().toList())
            for (var label :
                    concepts.get(field).map(Concept::labels).orElse(Map.of()).values())
                proposals
                        .all(submitted(label, call), viewer)
                        .forEach(row -> found.computeIfAbsent(field, one -> new HashSet<>())
                                .add(row.id()));
        return found;
    }

    /** In the order of their numbers. */
    private static ProposalFilter submitted(@Nullable String words, CallId call) {
        return new ProposalFilter(
                words, null, call, null, null, null, ProposalStatus.SUBMITTED, null, null, null, "number");
    }
}
