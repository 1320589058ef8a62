package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** People meet: in sessions, registered by category. Drafted, then published, then perhaps cancelled. */
@Entity
@Table(name = "event")
class Event extends AbstractAggregateRoot<Event> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EventId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organizer_id"))
    private OrganizationId organizer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "previous_id"))
    private @Nullable EventId previous;

    private EventText text;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @ElementCollection
    @CollectionTable(name = "event_state", joinColumns = @JoinColumn(name = "event_id"))
    @OrderBy("at")
    private List<State> states = new ArrayList<>();

    // whoever writes the event and whoever writes its agenda do not stand in each other's way
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "event_id", nullable = false, updatable = false)
    @OrderBy("text.startsAt, text.endsAt")
    @OptimisticLock(excluded = true)
    private List<Session> sessions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "event_id", nullable = false, updatable = false)
    @OrderBy("position")
    @OptimisticLock(excluded = true)
    private List<Category> categories = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @OptimisticLock(excluded = true)
    private List<String> terms = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @OptimisticLock(excluded = true)
    private List<String> staffTerms = List.of();

    @Version
    private @Nullable Long version;

    /** Kept as long as this is read within one transaction that changes nothing. */
    @Transient
    private @Nullable Hosts hosts;

    Event(EventText text, OrganizationId organizer, AccountId by, Instant at) {
        this.id = EventId.next();
        this.organizer = organizer;
        this.text = text;
        this.status = EventStatus.DRAFT;
        states.add(new State(status, by, at, null));
        registerEvent(new EventDrafted(id, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Event() {}

    /** An event that moves as a whole takes its sessions along. */
    void revise(EventText text, AccountId by, Instant at) {
        change(by, at);
        var moved = this.text.movedTo(text);
        sessions.forEach(session -> session.revise(session.text().moved(moved)));
        sessions.forEach(session -> session.text().checkLiesIn(text));
        if (status == EventStatus.PUBLISHED && !this.text.sameTimeAndPlace(text))
            registerEvent(new EventMoved(id, by, at));
        this.text = text;
    }

    Hosts hosts(Supplier<Hosts> asked) {
        if (hosts == null) hosts = asked.get();
        return hosts;
    }

    /** It goes on from another one. */
    void follow(EventId last) {
        previous = last;
    }

    void publish(AccountId by, Instant at) {
        if (status != EventStatus.DRAFT) throw new Clash("event.notADraft");
        enter(new State(EventStatus.PUBLISHED, by, at, null));
        registerEvent(new EventPublished(id, by, at));
    }

    void cancel(Text reason, AccountId by, Instant at) {
        if (status != EventStatus.PUBLISHED) throw new Clash("event.notPublished");
        enter(new State(EventStatus.CANCELLED, by, at, reason));
        registerEvent(new EventCancelled(id, by, at));
    }

    SessionId add(SessionText session, Collection<SpeakerId> speakers, AccountId by, Instant at) {
        change(by, at);
        session.checkLiesIn(text);
        var added = new Session(session);
        added.speak(speakers);
        sessions.add(added);
        return added.id();
    }

    void revise(SessionId session, SessionText revised, Collection<SpeakerId> speakers, AccountId by, Instant at) {
        change(by, at);
        revised.checkLiesIn(text);
        session(session).revise(revised);
        session(session).speak(speakers);
    }

    /** In no session any more. */
    void forget(SpeakerId speaker) {
        sessions.forEach(session -> session.forget(speaker));
    }

    void remove(SessionId session, AccountId by, Instant at) {
        change(by, at);
        sessions.remove(session(session));
    }

    CategoryId add(CategoryText category, AccountId by, Instant at) {
        change(by, at);
        var last = categories.stream().mapToInt(Category::position).max().orElse(0);
        var added = new Category(last + 1, category);
        categories.add(added);
        return added.id();
    }

    void revise(CategoryId category, CategoryText revised, AccountId by, Instant at) {
        change(by, at);
        category(category).revise(revised);
    }

    void remove(CategoryId category, AccountId by, Instant at) {
        change(by, at);
        categories.remove(category(category));
    }

    void index(List<String> terms, List<String> staffTerms) {
        this.terms = terms;
        this.staffTerms = staffTerms;
    }

    Session session(SessionId id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    Category category(CategoryId id) {
        return categories.stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    EventId id() {
        return id;
    }

    @Nullable EventId previous() {
        return previous;
    }

    OrganizationId organizer() {
        return organizer;
    }

    EventText text() {
        return text;
    }

    EventStatus status() {
        return status;
    }

    List<State> states() {
        return List.copyOf(states);
    }

    List<Session> sessions() {
        return List.copyOf(sessions);
    }

    List<Category> categories() {
        return List.copyOf(categories);
    }

    long version() {
        return version == null ? 0 : version;
    }

    void checkMayChange() {
        if (status == EventStatus.CANCELLED) throw new Clash("event.isCancelled");
    }

    private void change(AccountId by, Instant at) {
        checkMayChange();
        registerEvent(new EventRevised(id, by, at));
    }

    private void enter(State state) {
        status = state.status();
        states.add(state);
    }
}
