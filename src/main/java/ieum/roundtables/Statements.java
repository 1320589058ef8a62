package ieum.roundtables;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said at round tables: typed by those who write the event, several at once, and approved by whose it is. */
@Service
@Transactional
public class Statements {
    private final StatementRepository repository;
    private final IssueRepository issues;
    private final RoundtableNames names;
    private final Events events;
    private final Directory directory;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Statements(
            StatementRepository repository,
            IssueRepository issues,
            RoundtableNames names,
            Events events,
            Directory directory,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.issues = issues;
        this.names = names;
        this.events = events;
        this.directory = directory;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of one session, in the order in which they were typed. */
    @Transactional(readOnly = true)
    public List<StatementView> list(EventId event, SessionId session, Viewer viewer) {
        events.getToRevise(event, viewer).session(session);
        return names.statements(repository.of(session));
    }

    @Transactional(readOnly = true)
    public StatementView getToRevise(EventId event, StatementId id, Viewer viewer) {
        events.getToRevise(event, viewer);
        return names.statements(List.of(find(event, id))).getFirst();
    }

    /** An organisation that the directory knows is asked whether it may be quoted, where its speaker agreed. */
    public StatementId type(EventId event, SessionId session, StatementText text, Viewer viewer) {
        var at = events.getToRevise(event, viewer).session(session);
        if (at.text().kind() != SessionKind.ROUND_TABLE) throw new Clash("statement.notARoundTable");
        if (at.text().restricted() && text.consent()) throw new Clash("statement.restricted");
        var statement = new Statement(event, session, text, known(text), viewer.account(), now());
        checkMayAsk(text, statement.organization());
        repository.save(statement);
        publisher.publishEvent(new StatementTyped(statement.id(), event, viewer.account(), now()));
        ask(statement, viewer.account());
        return statement.id();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId event, StatementId id, StatementText text, long version, Viewer viewer) {
        events.getToRevise(event, viewer);
        var statement = find(event, id);
        if (statement.version() != version) throw new ObjectOptimisticLockingFailureException(Statement.class, id);
        var waited = statement.waitsForAnswer();
        checkMayAsk(text, known(text));
        statement.revise(text, known(text));
        repository.save(statement);
        publisher.publishEvent(new StatementRevised(id, event, viewer.account(), now()));
        if (!waited) ask(statement, viewer.account());
    }

    public void remove(EventId event, StatementId id, Viewer viewer) {
        events.getToRevise(event, viewer);
        repository.delete(find(event, id));
        publisher.publishEvent(new StatementRemoved(id, event, viewer.account(), now()));
    }

    /** @param issue of the same event; none where they are to belong to none */
    public void merge(EventId event, List<StatementId> statements, @Nullable IssueId issue, Viewer viewer) {
        events.getToRevise(event, viewer);
        if (statements.isEmpty()) throw new Clash("statement.noneChosen");
        if (issue != null && issues.findByIdAndEvent(issue, event).isEmpty()) throw new NotFound(issue);
        for (var id : statements) {
            var statement = find(event, id);
            statement.merge(issue);
            repository.save(statement);
            publisher.publishEvent(new StatementRevised(id, event, viewer.account(), now()));
        }
    }

    /** What the viewer's own organisation said, the latest first. */
    @Transactional(readOnly = true)
    public List<StatementView> own(Viewer viewer) {
        return viewer.organization()
                .map(own -> names.statements(repository.of(own)))
                .orElse(List.of());
    }

    /** Whether the viewer's own organisation said anything at an event. */
    @Transactional(readOnly = true)
    public boolean anyOwn(EventId event, Viewer viewer) {
        return viewer.organization()
                .filter(own -> repository.existsByEventAndOrganization(event, own))
                .isPresent();
    }

    /** It may be quoted in these words, which may be others than were typed; they may be changed later. */
    public void approve(StatementId id, Text words, Viewer viewer) {
        var statement = asked(id, viewer);
        statement.approve(words, viewer.account(), now());
        repository.save(statement);
        publisher.publishEvent(
                new QuoteApproved(id, statement.event(), organization(statement), viewer.account(), now()));
    }

    /** It is not quoted, or not any more. */
    public void refuse(StatementId id, Viewer viewer) {
        var statement = asked(id, viewer);
        statement.refuse(viewer.account(), now());
        repository.save(statement);
        publisher.publishEvent(
                new QuoteRefused(id, statement.event(), organization(statement), viewer.account(), now()));
    }

    private Statement asked(StatementId id, Viewer viewer) {
        var statement = repository.findById(id).orElseThrow(() -> new NotFound(id));
        var own = statement.organization();
        if (own == null || !viewer.belongsTo(own)) throw NotFound.hidden(id);
        if (!viewer.writesFor(own)) throw new Refused("answer for a quote of " + own);
        return statement;
    }

    private static OrganizationId organization(Statement statement) {
        var organization = statement.organization();
        if (organization == null) throw new Clash("statement.notAsked");
        return organization;
    }

    private void ask(Statement statement, AccountId by) {
        if (statement.waitsForAnswer())
            publisher.publishEvent(
                    new QuoteAsked(statement.id(), statement.event(), organization(statement), by, now()));
    }

    private static void checkMayAsk(StatementText text, @Nullable OrganizationId organization) {
        if (text.consent() && organization == null) throw new Clash("statement.unknownOrganization");
    }

    private @Nullable OrganizationId known(StatementText text) {
        return text.organization().isEmpty()
                ? null
                : directory.called(text.organization()).orElse(null);
    }

    private Statement find(EventId event, StatementId id) {
        return repository.findByIdAndEvent(id, event).orElseThrow(() -> new NotFound(id));
    }

    private Instant now() {
        return clock.instant();
    }
}
