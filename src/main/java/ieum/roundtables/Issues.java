package ieum.roundtables;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Families;
import ieum.events.Family;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What statements have in common, and what is done about it. */
@Service
@Transactional
public class Issues {
    private final IssueRepository repository;
    private final StatementRepository statements;
    private final MeasureRepository measures;
    private final RoundtableNames names;
    private final Events events;
    private final Families families;
    private final Directory directory;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Issues(
            IssueRepository repository,
            StatementRepository statements,
            MeasureRepository measures,
            RoundtableNames names,
            Events events,
            Families families,
            Directory directory,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.statements = statements;
        this.measures = measures;
        this.names = names;
        this.events = events;
        this.families = families;
        this.directory = directory;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Those who write the event see all; others what is published, with the quotes that were approved. */
    @Transactional(readOnly = true)
    public List<IssueView> list(EventId event, Viewer viewer) {
        var writes = events.writes(event, viewer);
        var all = repository.of(List.of(event)).stream()
                .filter(issue -> writes || issue.publishedAt() != null)
                .toList();
        return views(all, writes);
    }

    /** Whether there is anything for this viewer to read. */
    @Transactional(readOnly = true)
    public boolean any(EventId event, Viewer viewer) {
        var writes = events.writes(event, viewer);
        return repository.of(List.of(event)).stream().anyMatch(issue -> writes || issue.publishedAt() != null);
    }

    /** Whether the viewer is one of those who write the event. */
    @Transactional(readOnly = true)
    public boolean writes(EventId event, Viewer viewer) {
        return events.writes(event, viewer);
    }

    /** Statements that belong to no issue yet, to those who write the event. */
    @Transactional(readOnly = true)
    public List<StatementView> unmerged(EventId event, Viewer viewer) {
        if (!events.writes(event, viewer)) return List.of();
        return names.statements(statements.of(event).stream()
                .filter(statement -> statement.issue() == null)
                .toList());
    }

    /** Public measures of earlier events of the same series that are not done yet. */
    @Transactional(readOnly = true)
    public List<MeasureView> stillOpen(EventId event, Viewer viewer) {
        var earlier = families.of(event, viewer).earlier().stream()
                .map(Family.Relative::id)
                .toList();
        if (earlier.isEmpty()) return List.of();
        var open = repository.of(earlier).stream()
                .filter(issue -> issue.publishedAt() != null)
                .map(Issue::id)
                .toList();
        return measures(open).stream()
                .filter(measure -> measure.status().isOpen())
                .toList();
    }

    /** For whoever said something: by issue, what is published of it. */
    @Transactional(readOnly = true)
    public Map<IssueId, IssueView> published(Collection<IssueId> ids) {
        var found = repository.findByIdIn(ids).stream()
                .filter(issue -> issue.publishedAt() != null)
                .toList();
        return views(found, false).stream().collect(Collectors.toMap(IssueView::id, Function.identity()));
    }

    /** For modules that tell people: the organisations whose statements were merged into it. */
    @Transactional(readOnly = true)
    public List<OrganizationId> contributors(IssueId id) {
        return statements.merged(List.of(id)).stream()
                .map(Statement::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** For modules that tell people: what it is called, whether it is public or not. */
    @Transactional(readOnly = true)
    public IssueFacts facts(IssueId id) {
        var issue = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return new IssueFacts(id, issue.event(), issue.title(), issue.publishedAt() != null);
    }

    @Transactional(readOnly = true)
    public MeasureView measure(EventId event, MeasureId id, Viewer viewer) {
        events.getToRevise(event, viewer);
        return names.measures(List.of(find(event, id))).getFirst();
    }

    public IssueId open(EventId event, Text title, Viewer viewer) {
        events.getToRevise(event, viewer);
        var issue = repository.save(new Issue(event, title, viewer.account(), now()));
        publisher.publishEvent(new IssueOpened(issue.id(), event, viewer.account(), now()));
        return issue.id();
    }

    public void revise(EventId event, IssueId id, Text title, Viewer viewer) {
        var issue = toChange(event, id, viewer);
        issue.revise(title);
        repository.save(issue);
        publisher.publishEvent(new IssueRevised(id, event, viewer.account(), now()));
    }

    public void publish(EventId event, IssueId id, Viewer viewer) {
        var issue = toChange(event, id, viewer);
        if (!issue.publish(viewer.account(), now())) return;
        repository.save(issue);
        publisher.publishEvent(new IssuePublished(id, event, viewer.account(), now()));
    }

    public void withdraw(EventId event, IssueId id, Viewer viewer) {
        var issue = toChange(event, id, viewer);
        if (!issue.withdraw()) return;
        repository.save(issue);
        publisher.publishEvent(new IssueWithdrawn(id, event, viewer.account(), now()));
    }

    public MeasureId agree(EventId event, IssueId id, MeasureText text, Viewer viewer) {
        toChange(event, id, viewer);
        var measure = measures.save(new Measure(id, text, owner(text), viewer.account(), now()));
        publisher.publishEvent(new MeasureAgreed(measure.id(), id, viewer.account(), now()));
        return measure.id();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId event, MeasureId id, MeasureText text, long version, Viewer viewer) {
        events.getToRevise(event, viewer);
        var measure = find(event, id);
        if (measure.version() != version) throw new ObjectOptimisticLockingFailureException(Measure.class, id);
        measure.revise(text, owner(text));
        measures.save(measure);
        publisher.publishEvent(new MeasureRevised(id, measure.issue(), viewer.account(), now()));
    }

    /** @param note what there is to say of it */
    public void move(EventId event, MeasureId id, MeasureStatus status, @Nullable Text note, Viewer viewer) {
        events.getToRevise(event, viewer);
        var measure = find(event, id);
        measure.move(status, note, viewer.account(), now());
        measures.save(measure);
        publisher.publishEvent(new MeasureMoved(id, measure.issue(), viewer.account(), now()));
    }

    private List<IssueView> views(List<Issue> issues, boolean all) {
        var ids = issues.stream().map(Issue::id).toList();
        if (ids.isEmpty()) return List.of();
        var said = names.statements(statements.merged(ids)).stream()
                .collect(Collectors.groupingBy(statement -> Objects.requireNonNull(statement.issue())));
        var done = measures(ids).stream().collect(Collectors.groupingBy(MeasureView::issue));
        return issues.stream()
                .map(issue -> {
                    var voices = said.getOrDefault(issue.id(), List.of());
                    return new IssueView(
                            issue.id(),
                            issue.event(),
                            issue.title(),
                            issue.publishedAt(),
                            voices.stream()
                                    .filter(statement -> all || statement.quote() == Quote.APPROVED)
                                    .map(statement -> all ? statement : statement.asQuoted())
                                    .toList(),
                            voices.size(),
                            done.getOrDefault(issue.id(), List.of()),
                            issue.version());
                })
                .toList();
    }

    private List<MeasureView> measures(Collection<IssueId> issues) {
        return issues.isEmpty() ? List.of() : names.measures(measures.of(issues));
    }

    private @Nullable OrganizationId owner(MeasureText text) {
        return directory.called(text.owner()).orElse(null);
    }

    private Issue toChange(EventId event, IssueId id, Viewer viewer) {
        events.getToRevise(event, viewer);
        return repository.findByIdAndEvent(id, event).orElseThrow(() -> new NotFound(id));
    }

    private Measure find(EventId event, MeasureId id) {
        return measures.findById(id)
                .filter(measure ->
                        repository.findByIdAndEvent(measure.issue(), event).isPresent())
                .orElseThrow(() -> new NotFound(id));
    }

    private Instant now() {
        return clock.instant();
    }
}
