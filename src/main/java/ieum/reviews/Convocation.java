package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Conflicts;
import ieum.organizations.MemberRole;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls together all of whom and of which a panel is made, for those who operate the programme of the call. */
@Component
class Convocation {
    private final AssignmentRows rows;
    private final ExpertRows experts;
    private final Affiliations affiliations;
    private final BidRows bids;
    private final Calls calls;
    private final Programs programs;
    private final Proposals proposals;
    private final Involvements involvements;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Conflicts conflicts;
    private final Concepts concepts;

    Convocation(
            AssignmentRows rows,
            ExpertRows experts,
            Affiliations affiliations,
            BidRows bids,
            Calls calls,
            Programs programs,
            Proposals proposals,
            Involvements involvements,
            Organizations organizations,
            Accounts accounts,
            Conflicts conflicts,
            Concepts concepts) {
        this.rows = rows;
        this.experts = experts;
        this.affiliations = affiliations;
        this.bids = bids;
        this.calls = calls;
        this.programs = programs;
        this.proposals = proposals;
        this.involvements = involvements;
        this.organizations = organizations;
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.concepts = concepts;
    }

    Panel of(CallId call, Viewer viewer) {
        var revised = calls.getToRevise(call, viewer);
        var operator = programs.oversight(revised.program()).operator();
        var received = proposals.all(submitted(null, call), viewer).stream()
                .filter(row -> !row.number().isEmpty())
                .toList();
        var ids = received.stream().map(ProposalRow::id).toList();
        var done = rows.done(ids);
        var people = candidates(received, operator, viewer);
        var past = past(call, people, done);
        experts(call, past.keySet(), operator).forEach(people::putIfAbsent);
        var applicants = involvements.applicants(call);
        var all = avoided(people);
        var bids = this.bids.all(ids);
        var expertise = rows.expertise(people.keySet());
        var bare =
                new Panel(received, List.of(), applicants, found(call, expertise, viewer), all, bids, past, operator);
        var own = new HashMap<AccountId, @Nullable OrganizationId>();
        people.forEach((account, one) -> own.put(account, one.own));
        var suspected = conflicts.suspected(
                own,
                received.stream()
                        .flatMap(row -> bare.by(row).stream())
                        .distinct()
                        .toList());
        var assigned = rows.all(ids);
        var seats = rows.seats(call);
        var reviewers = people.values().stream()
                .map(one -> {
                    var account = one.account;
                    var reviewer = new Reviewer(
                            account,
                            one.name,
                            one.organization,
                            one.organizationName,
                            one.expert,
                            !past.containsKey(account),
                            one.informed,
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
        return new Panel(received, reviewers, applicants, bare.found(), all, bids, past, operator);
    }

    /**
     * Somebody who may review.
     *
     * @param organization on whose behalf; for an expert the operator, who asked
     * @param own where they work, if the portal knows it
     * @param informed as {@link Reviewer}
     */
    private record Candidate(
            AccountId account,
            String name,
            OrganizationId organization,
            String organizationName,
            @Nullable OrganizationId own,
            boolean expert,
            boolean informed) {}

    /** Experts who review for the call, or whose reviews stay. */
    private Map<AccountId, Candidate> experts(CallId call, Set<AccountId> past, OrganizationId operator) {
        var asked = experts.ever(call);
        var names = affiliations.of(call);
        var people = accounts.all(asked.keySet());
        var found = new LinkedHashMap<AccountId, Candidate>();
        asked.forEach((account, one) -> {
            var person = people.get(account);
            if (person == null || (one.status() != ExpertStatus.ACCEPTED && !past.contains(account))) return;
            var affiliation = one.text().organization();
            found.put(
                    account,
                    new Candidate(
                            account,
                            person.name(),
                            operator,
                            names.getOrDefault(account, ""),
                            affiliation,
                            true,
                            false));
        });
        return found;
    }

    /** What those judged who are no experts of the call any more, and review for nobody else. */
    private Map<AccountId, Set<ProposalId>> past(
            CallId call, Map<AccountId, Candidate> members, Set<AssignmentRows.Assignee> done) {
        var gone = experts.ever(call).values().stream()
                .filter(one -> one.status() == ExpertStatus.ENDED)
                .map(one -> Objects.requireNonNull(one.account()))
                .filter(one -> !members.containsKey(one))
                .collect(Collectors.toSet());
        return done.stream()
                .filter(one -> gone.contains(one.reviewer()))
                .collect(Collectors.groupingBy(
                        AssignmentRows.Assignee::reviewer,
                        Collectors.mapping(AssignmentRows.Assignee::proposal, Collectors.toSet())));
    }

    /** With whom each has a conflict of interest; an expert also with those they work for or belong to. */
    private Map<AccountId, Set<OrganizationId>> avoided(Map<AccountId, Candidate> people) {
        var all = new HashMap<AccountId, Set<OrganizationId>>();
        conflicts.of(people.keySet()).forEach((account, about) -> all.put(account, new HashSet<>(about)));
        people.values().stream().filter(Candidate::expert).forEach(one -> {
            var about = all.computeIfAbsent(one.account(), account -> new HashSet<>());
            if (one.own() != null) about.add(one.own());
            organizations.viewer(one.account()).organization().ifPresent(about::add);
        });
        return all;
    }

    /** Those who review for the companies whose challenges these answer, for the centres, and for the operator. */
    private Map<AccountId, Candidate> candidates(List<ProposalRow> received, OrganizationId operator, Viewer viewer) {
        var of = Stream.concat(
                        Stream.of(operator), received.stream().flatMap(row -> Stream.of(row.owner(), row.centre())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var running = received.stream().map(ProposalRow::centre).collect(Collectors.toCollection(HashSet::new));
        running.add(operator);
        var names = organizations.names(of);
        var found = new LinkedHashMap<AccountId, Candidate>();
        for (var organization : of)
            for (var member : organizations.members(organization, viewer))
                if (member.role().reviews())
                    found.put(
                            member.account(),
                            new Candidate(
                                    member.account(),
                                    member.name(),
                                    organization,
                                    names.getOrDefault(organization, ""),
                                    organization,
                                    false,
                                    running.contains(organization) && member.role() != MemberRole.REVIEWER));
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
