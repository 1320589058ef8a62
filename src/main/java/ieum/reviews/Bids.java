package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.concepts.Terms;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
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
import ieum.shared.Clash;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bids: how gladly those who review for a call would review which of its proposals, said before these are assigned. As long as it
 * is open an expert reads titles and summaries of what they may be given; members read them of what they see anyway.
 */
@Service
@Transactional
public class Bids {
    private final BidRows rows;
    private final Convocation convocation;
    private final Calls calls;
    private final Programs programs;
    private final Proposals proposals;
    private final Involvements involvements;
    private final Conflicts conflicts;
    private final Concepts concepts;
    private final Terms terms;
    private final RowSecurity security;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bids(
            BidRows rows,
            Convocation convocation,
            Calls calls,
            Programs programs,
            Proposals proposals,
            Involvements involvements,
            Conflicts conflicts,
            Concepts concepts,
            Terms terms,
            RowSecurity security,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.convocation = convocation;
        this.calls = calls;
        this.programs = programs;
        this.proposals = proposals;
        this.involvements = involvements;
        this.conflicts = conflicts;
        this.concepts = concepts;
        this.terms = terms;
        this.security = security;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Until when bids are taken, for those who operate the programme of the call; told anew are those who bid for the first time.
     *
     * @throws Clash where that is over already
     */
    public void open(CallId call, Instant until, Viewer viewer) {
        calls.getToRevise(call, viewer);
        var now = clock.instant();
        if (!until.isAfter(now)) throw new Clash("bidding.past");
        var before = rows.closesAt(call);
        rows.open(call, until, viewer.account(), now);
        var reviewers = before.isPresent()
                ? List.<AccountId>of()
                : convocation.of(call, viewer).reviewers().stream()
                        .filter(one -> one.active() && one.may() > 0)
                        .map(Reviewer::account)
                        .toList();
        events.publishEvent(new BiddingOpened(call, reviewers, until, viewer.account(), now));
    }

    public void close(CallId call, Viewer viewer) {
        calls.getToRevise(call, viewer);
        var now = clock.instant();
        if (rows.close(call, now)) events.publishEvent(new BiddingClosed(call, viewer.account(), now));
    }

    /** The time that was said last, over or not; nothing where it never was. */
    @Transactional(readOnly = true)
    public Optional<Instant> closesAt(CallId call, Viewer viewer) {
        calls.getToRevise(call, viewer);
        return rows.closesAt(call);
    }

    /** Who may bid and how many bids they made, for those who operate the programme of the call; not which. */
    @Transactional(readOnly = true)
    public List<BidderView> bidders(CallId call, Viewer viewer) {
        var panel = convocation.of(call, viewer);
        var made = panel.bids().keySet().stream()
                .collect(Collectors.groupingBy(Panel.Pairing::reviewer, Collectors.counting()));
        return panel.reviewers().stream()
                .filter(Reviewer::active)
                .map(one ->
                        new BidderView(one, made.getOrDefault(one.account(), 0L).intValue()))
                .toList();
    }

    /** The proposals of a call that the viewer may be given, a page of them. */
    @Transactional(readOnly = true)
    public Bidding of(CallId call, int page, Viewer viewer) {
        var allowed = allowed(call, viewer);
        var closesAt = rows.closesAt(call).filter(clock.instant()::isBefore).orElse(null);
        if (closesAt == null) return new Bidding(null, new Rows<>(List.of(), 1, 0), 0);
        var at = Math.max(1, page);
        var shown =
                allowed.stream().skip((at - 1L) * Rows.SIZE).limit(Rows.SIZE).toList();
        var bids = rows.of(viewer.account(), allowed);
        return new Bidding(closesAt, new Rows<>(lines(shown, bids, viewer), at, allowed.size()), bids.size());
    }

    /**
     * @param said of each proposal, nothing to take back what was said
     * @throws Clash where no bids are taken any more
     */
    public void bid(CallId call, Map<ProposalId, Optional<Willingness>> said, Viewer viewer) {
        var allowed = new HashSet<>(allowed(call, viewer));
        var now = clock.instant();
        if (!security.asPortal(() -> rows.holdOpen(call, now))) throw new Clash("bidding.over");
        // what was decided or withdrawn since the page was read, or is none of theirs, is left out
        said.forEach((id, willingness) -> {
            if (allowed.contains(id)) rows.bid(id, viewer.account(), willingness.orElse(null), now);
        });
    }

    private List<BidLine> lines(List<ProposalId> shown, Map<ProposalId, Willingness> bids, Viewer viewer) {
        var sketches = security.asPortal(() -> rows.sketches(shown));
        var listed =
                proposals.some(shown, viewer).stream().collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        var words = words();
        return shown.stream()
                .map(sketches::get)
                .filter(Objects::nonNull)
                .map(one -> line(one, listed.get(one.id()), words, bids.get(one.id())))
                .toList();
    }

    private static BidLine line(
            BidRows.Sketch sketch,
            @Nullable ProposalRow row,
            Map<Concept, List<List<Set<String>>>> words,
            @Nullable Willingness bid) {
        return new BidLine(
                sketch.id(),
                sketch.title(),
                sketch.summary(),
                words.entrySet().stream()
                        .filter(one -> one.getValue().stream().anyMatch(label -> speaks(sketch.terms(), label)))
                        .map(Map.Entry::getKey)
                        .toList(),
                row == null || row.veiled() ? null : row.applicant(),
                row == null ? "" : row.applicantName(),
                bid);
    }

    /** Of each field of technology its labels as the search takes them apart. */
    private Map<Concept, List<List<Set<String>>>> words() {
        return concepts.fields().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.labels().values().stream().map(terms::words).toList()));
    }

    private static boolean speaks(Set<String> found, List<Set<String>> label) {
        return !label.isEmpty()
                && label.stream().allMatch(alternatives -> alternatives.stream().anyMatch(found::contains));
    }

    /** What the viewer may be given to review; nobody's own, and nothing in conflict. */
    private List<ProposalId> allowed(CallId call, Viewer viewer) {
        if (!viewer.signedIn()) throw new Refused("bid in call " + call);
        var affiliation = rows.affiliation(call, viewer.account());
        var seated = seated(call, viewer);
        if (affiliation.isEmpty() && seated.isEmpty() && !convenes(call, viewer))
            throw new Refused("bid in call " + call);
        var avoided = new HashSet<>(conflicts.of(List.of(viewer.account())).getOrDefault(viewer.account(), Set.of()));
        affiliation.flatMap(Function.identity()).ifPresent(avoided::add);
        viewer.organization().ifPresent(avoided::add);
        var applicants = involvements.applicants(call);
        return security.asPortal(() -> rows.received(call)).stream()
                .filter(id -> affiliation.isPresent() || seated.contains(id))
                .filter(id -> applicants.getOrDefault(id, List.of()).stream().noneMatch(avoided::contains))
                .toList();
    }

    /** What the viewer reviews for their own organisation. */
    private Set<ProposalId> seated(CallId call, Viewer viewer) {
        var own = viewer.organization().filter(viewer::reviewsFor);
        if (own.isEmpty()) return Set.of();
        var operates = convenes(call, viewer);
        return proposals
                .all(
                        new ProposalFilter(
                                null,
                                null,
                                call,
                                null,
                                null,
                                null,
                                ProposalStatus.SUBMITTED,
                                null,
                                null,
                                null,
                                "number"),
                        viewer)
                .stream()
                .filter(row -> operates || isOf(own.get(), row))
                .map(ProposalRow::id)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(OrganizationId own, ProposalRow row) {
        return own.equals(row.owner()) || own.equals(row.centre());
    }

    private boolean convenes(CallId call, Viewer viewer) {
        var operator = programs.oversight(calls.get(call).program()).operator();
        return viewer.reviewsFor(operator);
    }
}
